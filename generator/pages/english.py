"""The summary in English: what this is, how to verify, what the states mean."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.publication.words import EXAMPLE_NUMBER
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class EnglishView(Struct, frozen=True):
    """What the template of the summary may read."""

    example: str
    """A certificate number, to show the form of one."""
    holders: int


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page."""
    view = EnglishView(EXAMPLE_NUMBER, len(subject.rows))
    yield Page(urls.ENGLISH, "pages/english.html", view)
