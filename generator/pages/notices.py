"""The list of notices: the running ones, then the ended ones year by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.policy.standing import NoticeState
from generator.publication.public import Link, PublicNoticeLine, PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.lines import NoticeEntry, notice_entry
from generator.site.page import Page
from generator.site.paging import Step, cut, steps

ROWS = 100
"""Notices on one page of a list."""


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
    areas: tuple[Link, ...]
    """Areas that have published notices, and their lists."""
    archive: bool
    """Whether this is a page of an earlier year."""
    steps: tuple[Step | None, ...] = ()


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the list, and the pages of each year in which notices ended."""
    running = [line for line in subject.notices if line.state is NoticeState.OPEN]
    running.sort(key=lambda line: (line.end, line.id))
    years = _years(subject.notices)
    links = tuple(
        YearLink(year, len(lines), urls.notice_year(year))
        for year, lines in years.items()
    )
    latest = next(iter(years), None)
    view = NoticesView(
        running=_entries(running),
        year=latest,
        ended=_entries(years[latest][:ROWS]) if latest else (),
        years=links,
        areas=_areas(subject),
        archive=False,
    )
    yield Page(urls.NOTICES, "pages/notices.html", view)
    for year, lines in years.items():
        yield from _archive(year, lines, links)


def _archive(
    year: int, lines: Sequence[PublicNoticeLine], links: tuple[YearLink, ...]
) -> Iterator[Page]:
    parts = cut(lines, ROWS)

    def address(page: int) -> str:
        return urls.notice_year(year, page)

    for at, part in enumerate(parts, 1):
        view = NoticesView(
            running=(),
            year=year,
            ended=_entries(part),
            years=links,
            areas=(),
            archive=True,
            steps=tuple(steps(at, len(parts), address)),
        )
        yield Page(address(at), "pages/notices.html", view)


def _areas(register: PublicRegister) -> tuple[Link, ...]:
    """Areas that have published anything, in the order of their codes."""
    publishing = {line.area for line in register.notices}
    return tuple(
        Link(text=line.name, url=urls.area_notices(line.code))
        for line in sorted(register.areas, key=lambda line: line.code)
        if line.code in publishing
    )


def _years(lines: tuple[PublicNoticeLine, ...]) -> dict[int, list[PublicNoticeLine]]:
    """Ended notices by the year of their last day, the latest first."""
    ended = [line for line in lines if line.state is NoticeState.CLOSED]
    ended.sort(key=lambda line: (line.end, line.id), reverse=True)
    years: dict[int, list[PublicNoticeLine]] = {}
    for line in ended:
        years.setdefault(line.end.year, []).append(line)
    return years


def _entries(lines: Sequence[PublicNoticeLine]) -> tuple[NoticeEntry, ...]:
    return tuple(notice_entry(line) for line in lines)
