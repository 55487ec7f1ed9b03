"""The tree of areas: the way to everybody without a script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicAreaLine, PublicRegister
from generator.publication.words import AREA_TYPES
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class Branch(Struct, frozen=True):
    """An area and what lies in it."""

    name: str
    url: str
    type_title: str
    holders: int
    branches: tuple[Branch, ...]


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
            type_title=AREA_TYPES[line.type],
            holders=line.holders,
            branches=_branches(children, line.code),
        )
        for line in sorted(children.get(parent, ()), key=lambda line: line.code)
    )
