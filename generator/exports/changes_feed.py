"""The feed of changes: `feeds/changes.xml`, an entry a day, counts and no numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice

from generator.publication.public import PublicTable
from generator.site import urls
from generator.site.announcements import base_of
from generator.site.atom import Entry, Feed, feed_bytes
from generator.site.changes import day_words
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES
from generator.site.dates import date_words
from generator.site.page import Artifact

_DAYS = 30
"""Days with changes that the feed holds, the latest ones."""


def artifacts(subject: PublicTable, context: SiteContext) -> Iterator[Artifact]:
    """Write the feed."""
    if subject.id != CHANGES.name:
        return
    site, base = subject.site, base_of(subject.site)
    feed = Feed(
        title=f"变动 · {site.title}",
        author=site.operator_name,
        url=f"{base}{urls.CHANGES_FEED}",
        page=f"{base}{urls.CHANGES}",
        as_of=site.as_of,
        entries=tuple(islice(_days(subject, f"{base}{urls.CHANGES}"), _DAYS)),
    )
    yield Artifact(urls.CHANGES_FEED, feed_bytes(feed))


def _days(table: PublicTable, page: str) -> Iterator[Entry]:
    """Yield an entry a day: how much happened, not to whom."""
    for day, found in groupby(table.records, lambda one: one.day):
        words = day_words(Counter(one.kind for one in found))
        yield Entry(
            title=f"{date_words(day)}：{words}",
            summary=f"{date_words(day)}{words}。",
            url=page,
            published=day,
            updated=day,
            identity=f"{page}#{day.isoformat()}",
        )
