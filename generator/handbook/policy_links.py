"""Links from pages by hand to the policies: to whatever version is in force.

`[第二十一条](sijiwuzhuan/current/certification.md#a21)` leads to the version in force;
where the register has no such policy, or its version no such page, the words stand
without a link.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from generator.handbook.files import files_below, is_chapter, is_page
from generator.handbook.versions import Stage, Version

_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]*)\]\((?P<up>(?:\.\./)*)(?P<profile>[a-z]+)/current/"
    r"(?P<page>[a-z]+\.md)(?P<anchor>#[a-z0-9-]+)?\)"
)


def pages_by_hand(
    project: Path, versions: Iterable[Version], pages: Collection[str]
) -> dict[str, str]:
    """Pages of `docs/` but chapters, with their links to policies resolved, by path.

    `pages` are the generated ones.
    """
    current: dict[str, str] = {}
    for version in versions:
        if version.stage is Stage.CURRENT:
            current.setdefault(version.policy.profile, version.folder)
    resolved = {}
    for name, path in files_below(project / "docs"):
        if not is_page(name) or is_chapter(name):
            continue
        resolved[name] = _resolved(path.read_text("utf-8"), current, pages)
    return resolved


def _resolved(text: str, current: Mapping[str, str], pages: Collection[str]) -> str:
    def target(link: re.Match[str]) -> str:
        page = f"{current.get(link['profile'], '')}/{link['page']}"
        if page not in pages:
            return link["words"]
        return f"[{link['words']}]({link['up']}{page}{link['anchor'] or ''})"

    return _LINK.sub(target, text)
