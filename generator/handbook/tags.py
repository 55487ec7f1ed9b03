"""Tags of pages: for whom a page is written, and of what it treats.

Which page bears which stands in `tags.toml`. Of a policy's chapters those of the
version in force bear them: whoever looks for a subject wants what holds today.

Touches nothing but its own data, which comes with the program.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.handbook.versions import Stage, Version

PAGE = "tags.md"
_DATA = Path(__file__).with_name("tags.toml")
_FENCE = "---\n"


class Tag(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The pages that bear a tag."""

    pages: tuple[str, ...]


def tags_page() -> str:
    """Write the page on which the builder lists all tags with their pages."""
    return (
        "---\nsearch:\n  exclude: true\n---\n\n# 分类 {#tags}\n\n"
        "按读者和事项把各页归类，办法只列现行版本。\n\n<!-- material/tags -->\n"
    )


def tag_pages(
    holders: Sequence[MutableMapping[str, str]], versions: Iterable[Version]
) -> None:
    """Put their tags at the head of pages, in the first holder that has the page.

    A page that no holder has, for want of its policy, is passed over.
    """
    folders = {
        one.policy.profile: one.folder for one in versions if one.stage is Stage.CURRENT
    }
    borne: dict[str, list[str]] = {}
    for name, tag in _tags().items():
        for page in tag.pages:
            borne.setdefault(_placed(page, folders), []).append(name)
    for page, names in borne.items():
        holder = next((one for one in holders if page in one), None)
        if holder is not None:
            holder[page] = _headed(holder[page], names)


def _placed(page: str, folders: Mapping[str, str]) -> str:
    profile, _, rest = page.partition("/")
    return f"{folders[profile]}/{rest}" if profile in folders else page


def _headed(text: str, names: Iterable[str]) -> str:
    lines = "".join(f"  - {name}\n" for name in names)
    rest = text.removeprefix(_FENCE) if text.startswith(_FENCE) else f"{_FENCE}\n{text}"
    return f"{_FENCE}tags:\n{lines}{rest}"


def _tags() -> dict[str, Tag]:
    return msgspec.convert(tomllib.loads(_DATA.read_text("utf-8")), dict[str, Tag])
