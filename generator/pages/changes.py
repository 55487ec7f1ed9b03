"""The changes: what happened in the latest days, and how much in each month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from msgspec import Struct

from generator.publication.public import Link, PublicTable
from generator.site import urls
from generator.site.changes import CHANGE_KINDS, CLOSED, ISSUED, OPENED, Change
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES
from generator.site.page import Page

RECENT_DAYS = 31
_MOST_AREAS = 8
"""Areas named of a day's certificates; of more, only the sum is told."""


class Happening(Struct, frozen=True):
    """What happened to certificates on a day: how many, where."""

    title: str
    count: int
    areas: str


class Day(Struct, frozen=True):
    """A day with changes."""

    day: date
    certificates: tuple[Happening, ...]
    opened: tuple[Link, ...]
    closed: tuple[Link, ...]


class Month(Struct, frozen=True):
    """A month in numbers, and its file."""

    number: int
    issued: int
    ended: int
    opened: int
    closed: int
    url: str


class Year(Struct, frozen=True):
    """The months of a year, the latest first."""

    year: int
    months: tuple[Month, ...]


class ChangesView(Struct, frozen=True):
    """What the template of the changes may read."""

    since: date
    days: tuple[Day, ...]
    years: tuple[Year, ...]


def pages(subject: PublicTable, context: SiteContext) -> Iterator[Page]:
    """Yield the page of the changes; other data sets have none."""
    if subject.id != CHANGES.name:
        return
    since = subject.site.as_of - timedelta(days=RECENT_DAYS - 1)
    recent = [one for one in subject.records if one.day >= since]
    view = ChangesView(
        since=since,
        days=tuple(
            _day(day, list(same)) for day, same in groupby(recent, lambda one: one.day)
        ),
        years=tuple(
            Year(year, tuple(_months(same)))
            for year, same in groupby(subject.records, lambda one: one.day.year)
        ),
    )
    yield Page(urls.CHANGES, "pages/changes.html", view)


def _day(day: date, found: list[Change]) -> Day:
    def links(kind: str) -> tuple[Link, ...]:
        return tuple(
            Link(text=one.title or one.item, url=one.url)
            for one in found
            if one.kind == kind
        )

    return Day(
        day=day,
        certificates=tuple(
            _happening(title, [one.area_name for one in found if one.kind == kind])
            for kind, title in CHANGE_KINDS.items()
            if kind not in {OPENED, CLOSED} and any(one.kind == kind for one in found)
        ),
        opened=links(OPENED),
        closed=links(CLOSED),
    )


def _happening(title: str, areas: Iterable[str]) -> Happening:
    """Sum up what befell certificates, by area in the order of their numbers."""
    counts = Counter(areas)
    named = [f"{area} {count:,}" for area, count in counts.items()]
    shown = "、".join(named) if len(named) <= _MOST_AREAS else ""
    return Happening(title, counts.total(), shown)


def _months(found: Iterable[Change]) -> Iterator[Month]:
    for first, same in groupby(found, lambda one: one.day.replace(day=1)):
        counts = Counter(one.kind for one in same)
        about_notices = counts[OPENED] + counts[CLOSED]
        yield Month(
            number=first.month,
            issued=counts[ISSUED],
            ended=counts.total() - counts[ISSUED] - about_notices,
            opened=counts[OPENED],
            closed=counts[CLOSED],
            url=urls.changes_of(first.isoformat()[:7]),
        )
