"""Notices as entries of feeds and events of calendars: titles and counts, no names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from generator.policy.standing import NoticeState
from generator.publication.public import (
    PublicArea,
    PublicNotice,
    PublicNoticeLine,
    PublicSite,
)
from generator.site import urls
from generator.site.atom import Entry
from generator.site.calendar import Event, calendar_bytes
from generator.site.dates import date_words
from generator.site.lines import notice_entry

ENTRIES = 50
"""Entries of a feed, the newest ones."""
CALENDAR_DAYS = 366
"""Days for which a calendar keeps what has ended."""
_PERIODS = {
    "call": ("申报时间", "申报最后一日"),
    "publicity": ("公示期", "公示最后一日"),
    "honour": ("公示期", "公示最后一日"),
    "recruitment": ("报名时间", "报名最后一日"),
}
"""Notices within whose period somebody may act: how the period and its end are called;
the end of the others is only the end of their display."""


def base_of(site: PublicSite) -> str:
    """Whole address of the site, with a slash at its end."""
    return f"{site.site_url.rstrip('/')}/"


def has_period(notice_type: str) -> bool:
    """Whether the last day of a notice belongs into a calendar."""
    return notice_type in _PERIODS


def has_feed(area: PublicArea) -> bool:
    """Whether an area gives out notices: it has an office that certifies, or had one.

    A town has neither, and hundreds of empty feeds would help nobody.
    """
    return area.authority is not None or bool(area.notices)


def feed_entries(lines: Iterable[PublicNoticeLine], base: str) -> tuple[Entry, ...]:
    """Make the entries of notices, the latest change first."""
    made = sorted(
        (_entry(line, base) for line in lines),
        key=lambda entry: (entry.updated, entry.url),
        reverse=True,
    )
    return tuple(made[:ENTRIES])


def calendar_of(
    title: str, lines: Iterable[PublicNoticeLine], site: PublicSite
) -> bytes:
    """Write the calendar of notices, those that have long ended left out."""
    first = site.as_of - timedelta(days=CALENDAR_DAYS)
    shown = sorted(
        (line for line in lines if has_period(line.type) and line.end >= first),
        key=lambda line: (line.end, line.id),
    )
    return calendar_bytes(title, _events(shown, site))


def last_day(notice: PublicNotice | PublicNoticeLine, site: PublicSite) -> Event:
    """Make the event of the last day on which somebody may act."""
    period, end = _PERIODS[notice.type]
    days = _days(notice.start, notice.end)
    return Event(
        identity=f"{notice.id}@{urlsplit(site.site_url).netloc}",
        day=notice.end,
        made=notice.start,
        title=f"{end}：{notice.title}",
        text=f"{period}：{days}（含当日）。办法见网页。",
        url=f"{base_of(site)}{urls.notice(notice.id)}",
    )


def _events(lines: Iterable[PublicNoticeLine], site: PublicSite) -> Iterator[Event]:
    for line in lines:
        yield last_day(line, site)


def _entry(line: PublicNoticeLine, base: str) -> Entry:
    entry = notice_entry(line)
    count = f"，{entry.count_text}" if entry.count_text else ""
    closed = line.state is NoticeState.CLOSED
    return Entry(
        title=line.title,
        summary=(
            f"{entry.state_title}。{line.area_name}，"
            f"{_days(line.start, line.end)}{count}。"
        ),
        url=f"{base}{line.url}",
        published=line.start,
        updated=line.end + timedelta(days=1) if closed else line.start,
    )


def _days(start: date, end: date) -> str:
    return f"{date_words(start)}至{date_words(end)}"
