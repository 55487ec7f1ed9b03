"""The list of waivers: those in force, then those that have expired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister, PublicWaiver
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class WaiverEntry(Struct, frozen=True):
    """A waiver, and the address of its rule if the handbook holds it."""

    waiver: PublicWaiver
    rule_url: str | None


class WaiversView(Struct, frozen=True):
    """What the template of the list may read."""

    in_force: tuple[WaiverEntry, ...]
    expired: tuple[WaiverEntry, ...]


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the list: the next to end comes first, the last to have ended too."""
    in_force = [one for one in subject.waivers if one.state == "in_force"]
    expired = [one for one in subject.waivers if one.state == "expired"]
    view = WaiversView(
        in_force=_entries(in_force, context),
        expired=_entries(reversed(expired), context),
    )
    yield Page(urls.WAIVERS, "pages/waivers.html", view)


def _entries(
    waivers: Iterable[PublicWaiver], context: SiteContext
) -> tuple[WaiverEntry, ...]:
    known = frozenset(context.handbook_urls)
    return tuple(
        WaiverEntry(
            one,
            url if one.rule and (url := urls.rule(one.rule)) in known else None,
        )
        for one in waivers
    )
