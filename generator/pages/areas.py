"""The tree of areas: the way to everybody without a script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.publication.public import Link, PublicAreaLine, PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class Branch(Struct, frozen=True):
    """An area and what lies in it."""

    name: str
    url: str
    holders: int
    branches: tuple[Branch, ...]
    towns: tuple[Link, ...]
    """Towns and zones that keep no lists of their own: no count."""


class AreasView(Struct, frozen=True):
    """What the template of the tree may read."""

    branches: tuple[Branch, ...]


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page of the tree."""
    codes = {line.code for line in subject.areas}
    children: dict[str | None, list[PublicAreaLine]] = defaultdict(list)
    for line in subject.areas:
        parent = line.parent if line.parent in codes else None
        children[parent].append(line)
    view = AreasView(_branches(children, None))
    yield Page(urls.AREAS, "pages/areas.html", view)


def _branches(
    children: dict[str | None, list[PublicAreaLine]], parent: str | None
) -> tuple[Branch, ...]:
    return tuple(
        Branch(
            name=line.name,
            url=line.url,
            holders=line.holders,
            branches=_branches(children, line.code),
            towns=tuple(
                Link(text=town.name, url=town.url)
                for town in _sorted(children.get(line.code, ()))
                if _is_small(town)
            ),
        )
        for line in _sorted(children.get(parent, ()))
        if not _is_small(line)
    )


def _is_small(line: PublicAreaLine) -> bool:
    """Whether an area's people stand in the list of the area above it."""
    return line.type == "town" or (line.type == "functional_zone" and not line.holders)


def _sorted(lines: Iterable[PublicAreaLine]) -> list[PublicAreaLine]:
    return sorted(lines, key=lambda line: line.code)
