"""Feeds and the calendar of all notices, and the feed of changes: `feeds/`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.announcements import base_of, calendar_of, feed_entries
from generator.site.atom import Entry, Feed, feed_bytes
from generator.site.changes import changes, day_words
from generator.site.context import SiteContext
from generator.site.dates import date_words
from generator.site.page import Artifact

_DAYS = 30
"""Days with changes in their feed, the latest ones."""


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write both feeds and the calendar."""
    site, base = register.site, base_of(register.site)
    notices = Feed(
        title=f"公示、公告 · {site.title}",
        author=site.operator_name,
        url=f"{base}{urls.NOTICES_FEED}",
        page=f"{base}{urls.NOTICES}",
        as_of=site.as_of,
        entries=feed_entries(register.notices, base),
    )
    yield Artifact(urls.NOTICES_FEED, feed_bytes(notices))
    title = f"公示截止日历 · {site.title}"
    yield Artifact(urls.NOTICES_CALENDAR, calendar_of(title, register.notices, site))
    changed = Feed(
        title=f"变动 · {site.title}",
        author=site.operator_name,
        url=f"{base}{urls.CHANGES_FEED}",
        page=f"{base}{urls.CHANGES}",
        as_of=site.as_of,
        entries=tuple(islice(_days(register, base), _DAYS)),
    )
    yield Artifact(urls.CHANGES_FEED, feed_bytes(changed))


def _days(register: PublicRegister, base: str) -> Iterator[Entry]:
    """Yield an entry a day: how much happened, not to whom."""
    for day, found in groupby(changes(register), lambda one: one.day):
        words = day_words(Counter(one.kind for one in found))
        page = f"{base}{urls.CHANGES}"
        yield Entry(
            title=f"{date_words(day)}：{words}",
            summary=f"{date_words(day)}{words}。",
            url=page,
            published=day,
            updated=day,
            identity=f"{page}#{day.isoformat()}",
        )
