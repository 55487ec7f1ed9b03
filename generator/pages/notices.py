"""The list of notices: the running ones, then the ended ones year by year."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.policy.standing import NoticeState
from generator.publication.public import PublicNoticeLine, PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.lines import NoticeEntry, notice_entry
from generator.site.page import Page


class YearLink(Struct, frozen=True):
    """A year of ended notices and its list."""

    year: int
    count: int
    url: str


class NoticesView(Struct, frozen=True):
    """What the template of the list may read."""

    running: tuple[NoticeEntry, ...]
    year: int | None
    """The year whose ended notices follow; none have ended if `None`."""
    ended: tuple[NoticeEntry, ...]
    years: tuple[YearLink, ...]
    archive: bool
    """Whether this is the page of an earlier year."""


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the list, and a page for each year in which notices ended."""
    running = [line for line in subject.notices if line.state is NoticeState.OPEN]
    running.sort(key=lambda line: (line.end, line.id))
    years = _years(subject.notices)
    links = tuple(
        YearLink(year, len(lines), urls.notice_year(year))
        for year, lines in years.items()
    )
    latest = next(iter(years), None)
    view = NoticesView(
        running=tuple(notice_entry(line) for line in running),
        year=latest,
        ended=_entries(years[latest]) if latest else (),
        years=links,
        archive=False,
    )
    yield Page(urls.NOTICES, "pages/notices.html", view)
    for year, lines in years.items():
        view = NoticesView((), year, _entries(lines), links, archive=True)
        yield Page(urls.notice_year(year), "pages/notices.html", view)


def _years(lines: tuple[PublicNoticeLine, ...]) -> dict[int, list[PublicNoticeLine]]:
    """Ended notices by the year of their last day, the latest first."""
    ended = [line for line in lines if line.state is NoticeState.CLOSED]
    ended.sort(key=lambda line: (line.end, line.id), reverse=True)
    years: dict[int, list[PublicNoticeLine]] = {}
    for line in ended:
        years.setdefault(line.end.year, []).append(line)
    return years


def _entries(lines: list[PublicNoticeLine]) -> tuple[NoticeEntry, ...]:
    return tuple(notice_entry(line) for line in lines)
