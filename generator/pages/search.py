"""The search of persons, the check of a number, and the answer to a forged one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicAreaLine, PublicRegister
from generator.publication.words import EXAMPLE_NUMBER
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class SearchView(Struct, frozen=True):
    """What the templates of the search and of the check may read."""

    areas: tuple[PublicAreaLine, ...]
    """Areas in which somebody holds a certificate."""
    example: str
    """A certificate number of the register, to show the form of one."""


class NotFoundView(Struct, frozen=True):
    """The answer to an unknown address needs nothing but the site."""


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the search page, the check page and the page of no address."""
    keepers = {row.area for row in subject.rows}
    areas = tuple(line for line in subject.areas if line.code in keepers)
    view = SearchView(areas, EXAMPLE_NUMBER)
    yield Page(urls.REGISTRY, "pages/registry.html", view)
    yield Page(urls.VERIFY, "pages/verify.html", view)
    yield Page(urls.NOT_FOUND, "pages/not_found.html", NotFoundView())
