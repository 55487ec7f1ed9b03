"""The state of the site itself: day of the data, what was built, how much there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from generator.policy.standing import NoticeState
from generator.publication.public import PublicRegister
from generator.publication.words import CERTIFICATE_STATES
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class Count(Struct, frozen=True):
    """How many there are of something."""

    title: str
    count: int
    url: str | None = None


class StatusView(Struct, frozen=True):
    """What the template of the status page may read."""

    revision: str | None
    sequence: int | None
    states: tuple[Count, ...]
    areas: tuple[Count, ...]
    open_notices: int
    notices: int


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page."""
    states = Counter(certificate.state for certificate in subject.certificates)
    view = StatusView(
        revision=context.revision,
        sequence=context.sequence,
        states=tuple(
            Count(title, states[state])
            for state, title in CERTIFICATE_STATES.items()
            if states[state]
        ),
        areas=tuple(
            Count(line.name, line.holders, line.url)
            for line in subject.areas
            if line.holders and line.type in _LISTING
        ),
        open_notices=sum(n.state is NoticeState.OPEN for n in subject.notices),
        notices=len(subject.notices),
    )
    yield Page(urls.STATUS, "pages/status.html", view)


_LISTING = frozenset({"county", "functional_zone", "directly_managed"})
"""Types of areas that manage holders: one line each."""
