"""A version of a policy as one page, to read and print from the first word to the last.

Its pages stand one after the other, each a level lower, and their links among each
other become links within the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.handbook.escaping import plain
from generator.handbook.versions import Version

_HEADING = re.compile(r"^(?P<signs>#{1,5}) (?P<title>.+?)(?: \{#(?P<anchor>[^}]+)\})?$")
_LINK = re.compile(r"\]\((?P<page>[a-z][a-z-]*\.md)?(?:#(?P<anchor>[A-Za-z0-9_-]+))?\)")
_ARTICLE = re.compile(r"a[0-9]+")
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Part:
    """A page of the version: its file, its title, its Markdown below the title."""

    name: str
    title: str
    text: str

    @property
    def stem(self) -> str:
        """Its name without the ending: where it begins on the page."""
        return self.name.removesuffix(".md")


def whole_page(version: Version, parts: Sequence[Part]) -> str:
    """Write the page as Markdown: title, contents, then all parts.

    Articles keep their anchors, which are their own in a version; other anchors are
    put behind the name of their page.
    """
    names = {part.name for part in parts}
    bodies = {part.name: list(_body(part, names)) for part in parts}
    lines = [f"# 《{plain(version.policy.title)}》全文 {{#whole}}", ""]
    lines += ["## 目录 {#contents}", "", *_contents(parts, bodies), ""]
    for part in parts:
        lines += [f"## {part.title} {{#{part.stem}}}", "", *bodies[part.name], ""]
    return "\n".join(lines)


def _contents(
    parts: Iterable[Part], bodies: Mapping[str, Iterable[str]]
) -> Iterator[str]:
    """Parts and their articles; tables and lists only by the name of their part."""
    for part in parts:
        yield f"- [{part.title}](#{part.stem})"
        for line in bodies[part.name]:
            heading = _HEADING.match(line)
            if heading and _ARTICLE.fullmatch(heading["anchor"] or ""):
                yield f"{_INDENT}- [{heading['title']}](#{heading['anchor']})"


def _body(part: Part, names: Iterable[str]) -> Iterator[str]:
    for line in part.text.strip().splitlines():
        heading = _HEADING.match(line)
        if heading is None:
            yield _LINK.sub(lambda link: _within(link, part, names), line)
            continue
        anchor = heading["anchor"]
        mark = f" {{#{_moved(part.stem, anchor)}}}" if anchor else ""
        yield f"#{heading['signs']} {heading['title']}{mark}"


def _within(link: re.Match[str], part: Part, names: Iterable[str]) -> str:
    """A link to a part or an anchor of one, as a link within the page."""
    page, anchor = link["page"] or part.name, link["anchor"]
    if page not in names:
        return link[0]
    stem = page.removesuffix(".md")
    return f"](#{_moved(stem, anchor) if anchor else stem})"


def _moved(stem: str, anchor: str) -> str:
    return anchor if _ARTICLE.fullmatch(anchor) else f"{stem}-{anchor}"
