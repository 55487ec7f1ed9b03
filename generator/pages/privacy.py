"""What the site publishes of persons, for how long, and how to object."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class PrivacyView(Struct, frozen=True):
    """The page needs nothing but the site."""


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page."""
    yield Page(urls.PRIVACY, "pages/privacy.html", PrivacyView())
