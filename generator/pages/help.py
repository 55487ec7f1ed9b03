"""Help: how to look up, what a certificate and its state mean, how to object."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.publication.words import EXAMPLE_NUMBER
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class HelpView(Struct, frozen=True):
    """What the template of the help may read."""

    example: str
    """A certificate number, to show the form of one."""


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page."""
    yield Page(urls.HELP, "pages/help.html", HelpView(EXAMPLE_NUMBER))
