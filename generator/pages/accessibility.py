"""How the site can be used by everybody, and how that is tested."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class AccessibilityView(Struct, frozen=True):
    """The page needs nothing but the site."""


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page."""
    yield Page(urls.ACCESSIBILITY, "pages/accessibility.html", AccessibilityView())
