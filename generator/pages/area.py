"""The pages of an area: its office and figures, and its holders by grade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.policy.standing import NoticeState
from generator.publication.public import PublicArea, PublicNoticeLine, PublicRow
from generator.publication.words import GRADE_ORDER, GRADES
from generator.site import urls
from generator.site.announcements import has_feed
from generator.site.context import SiteContext
from generator.site.lines import HolderLine, NoticeEntry, holder_line, notice_entry
from generator.site.page import Page
from generator.site.paging import Step, cut, steps

ROWS = 100
"""Persons on one page of a list."""
_CLOSED_SHOWN = 5
"""Ended notices on an area's page; all stand in the list of its notices."""


class GradeCount(Struct, frozen=True):
    """How many hold a grade, and the list of them if this area keeps one."""

    title: str
    count: int
    url: str | None


class AreaView(Struct, frozen=True):
    """What the template of an area may read."""

    area: PublicArea
    grades: tuple[GradeCount, ...]
    total: int
    policy_url: str | None
    open_notices: tuple[NoticeEntry, ...]
    closed_notices: tuple[NoticeEntry, ...]
    notices_url: str | None
    """All notices of the area; none where it has published nothing."""
    feed_url: str | None
    """Feed of the area's notices, where it gives out any."""
    calendar_url: str | None


class YearOfNotices(Struct, frozen=True):
    """The notices that began in a year."""

    year: int
    notices: tuple[NoticeEntry, ...]


class AreaNoticesView(Struct, frozen=True):
    """What the template of an area's notices may read."""

    area: PublicArea
    area_url: str
    count: int
    years: tuple[YearOfNotices, ...]
    steps: tuple[Step | None, ...]


class GradeListView(Struct, frozen=True):
    """What the template of a list of one grade may read."""

    area: PublicArea
    area_url: str
    grade_title: str
    count: int
    page: int
    pages: int
    steps: tuple[Step | None, ...]
    """Pages to go to; `None` where some are left out."""
    holders: tuple[HolderLine, ...]


def pages(subject: PublicArea, context: SiteContext) -> Iterator[Page]:
    """Yield the area's page, then its lists grade by grade."""
    has = has_feed(subject)
    by_grade: dict[str, list[PublicRow]] = {grade: [] for grade in GRADE_ORDER}
    for row in subject.rows:
        by_grade[row.grade].append(row)
    view = AreaView(
        area=subject,
        grades=tuple(
            GradeCount(
                title=GRADES[grade],
                count=subject.counts.get(grade, 0),
                url=urls.area_grade(subject.code, grade) if rows else None,
            )
            for grade, rows in by_grade.items()
        ),
        total=sum(subject.counts.values()),
        policy_url=(
            subject.policy_url if subject.policy_url in context.handbook_urls else None
        ),
        open_notices=_notices(subject, NoticeState.OPEN),
        closed_notices=_notices(subject, NoticeState.CLOSED)[:_CLOSED_SHOWN],
        notices_url=urls.area_notices(subject.code) if subject.notices else None,
        feed_url=urls.area_feed(subject.code) if has else None,
        calendar_url=urls.area_calendar(subject.code) if has else None,
    )
    yield Page(urls.area(subject.code), "pages/area.html", view)
    for grade, rows in by_grade.items():
        yield from _lists(subject, grade, rows)
    yield from _archive(subject)


def _notices(area: PublicArea, state: NoticeState) -> tuple[NoticeEntry, ...]:
    """Notices in a state: the open ones by deadline, the ended ones latest first."""
    lines = [line for line in area.notices if line.state is state]
    latest_first = state is NoticeState.CLOSED
    lines.sort(key=lambda line: (line.end, line.id), reverse=latest_first)
    return tuple(notice_entry(line) for line in lines)


def _lists(area: PublicArea, grade: str, rows: Sequence[PublicRow]) -> Iterator[Page]:
    parts = cut(rows, ROWS)

    def address(page: int) -> str:
        return urls.area_grade(area.code, grade, page)

    for number, part in enumerate(parts, 1):
        view = GradeListView(
            area=area,
            area_url=urls.area(area.code),
            grade_title=GRADES[grade],
            count=len(rows),
            page=number,
            pages=len(parts),
            steps=tuple(steps(number, len(parts), address)),
            holders=tuple(holder_line(row) for row in part),
        )
        yield Page(address(number), "pages/grade.html", view)


def _archive(area: PublicArea) -> Iterator[Page]:
    """All notices of the area that have begun, the latest first."""
    lines = sorted(area.notices, key=lambda line: (line.start, line.id), reverse=True)
    parts = cut(lines, ROWS)

    def address(page: int) -> str:
        return urls.area_notices(area.code, page)

    for number, part in enumerate(parts, 1):
        view = AreaNoticesView(
            area=area,
            area_url=urls.area(area.code),
            count=len(lines),
            years=_by_year(part),
            steps=tuple(steps(number, len(parts), address)),
        )
        yield Page(address(number), "pages/area_notices.html", view)


def _by_year(lines: Sequence[PublicNoticeLine]) -> tuple[YearOfNotices, ...]:
    years: dict[int, list[NoticeEntry]] = {}
    for line in lines:
        years.setdefault(line.start.year, []).append(notice_entry(line))
    return tuple(YearOfNotices(year, tuple(found)) for year, found in years.items())
