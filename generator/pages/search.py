"""The search of persons, the check of a number, and the answer to a forged one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.policy.standing import ACTIVE_STATES
from generator.publication.public import PublicAreaLine, PublicRegister
from generator.publication.words import (
    CATEGORIES,
    CERTIFICATE_STATES,
    EXAMPLE_NUMBER,
    GRADES,
)
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page

ACTIVE = {
    state: word for state, word in CERTIFICATE_STATES.items() if state in ACTIVE_STATES
}
"""States that holders in lists can have, in words."""


class Option(Struct, frozen=True):
    """A choice of a filter; an area names the area above it."""

    value: str
    title: str
    parent: str | None = None


class Filter(Struct, frozen=True):
    """What the results of a search can be narrowed by."""

    name: str
    title: str
    options: tuple[Option, ...]


class SearchView(Struct, frozen=True):
    """What the templates of the search and of the check may read."""

    areas: tuple[PublicAreaLine, ...]
    """Areas in which somebody holds a certificate."""
    example: str
    """A certificate number of the register, to show the form of one."""
    filters: tuple[Filter, ...]
    handbook: bool
    """Whether the site has a handbook to search as well."""


class NotFoundView(Struct, frozen=True):
    """The answer to an unknown address needs nothing but the site."""


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the search page, the check page and the page of no address."""
    keepers = {row.area for row in subject.rows}
    areas = tuple(line for line in subject.areas if line.code in keepers)
    filters = _filters(subject, keepers)
    view = SearchView(areas, EXAMPLE_NUMBER, filters, bool(context.handbook_urls))
    yield Page(urls.REGISTRY, "pages/registry.html", view)
    yield Page(urls.VERIFY, "pages/verify.html", view)
    yield Page(urls.NOT_FOUND, "pages/not_found.html", NotFoundView())


def _filters(subject: PublicRegister, keepers: set[str]) -> tuple[Filter, ...]:
    parents = {line.code: line.parent for line in subject.areas}
    above: set[str] = set()
    for code in keepers:
        at: str | None = code
        while at and at not in above:
            above.add(at)
            at = parents.get(at)
    areas = tuple(
        Option(line.code, line.name, line.parent)
        for line in subject.areas
        if line.code in above
    )
    years = sorted({row.issued_on.year for row in subject.rows}, reverse=True)
    return (
        Filter("area", "地区", areas),
        Filter("grade", "等级", _options(GRADES)),
        Filter("state", "状态", _options(ACTIVE)),
        Filter(
            "year", "发证年份", tuple(Option(str(year), f"{year}年") for year in years)
        ),
        Filter("category", "任职类别", _options(CATEGORIES)),
    )


def _options(words: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(value, title) for value, title in words.items())
