"""The page of a notice as an office lays it out; afterwards a stub without names.

A long list of names goes over several pages, each a whole notice with its part of the
list. Beside an open one on which anybody may object: the form to do so on paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from generator.policy.standing import NoticeState
from generator.publication.public import PublicNotice, PublicNoticeItem
from generator.site import urls
from generator.site.announcements import has_period
from generator.site.context import SiteContext
from generator.site.dates import days_off_words, span_words, weekday_words
from generator.site.lines import notice_state_words
from generator.site.page import Page
from generator.site.paging import Step, cut, steps

_PERIODS = {
    "call": "申报时间",
    "publicity": "公示期",
    "honour": "公示期",
    "recruitment": "报名时间",
}
_PERSONS = {
    "publicity": "拟认定人员",
    "result": "认定人员",
    "correction": "更正人员",
    "revocation": "撤销的证书",
    "recruitment": "拟选聘人员",
    "honour": "拟表彰人员",
}
_OBJECTION = frozenset({"publicity", "honour", "recruitment"})
"""Notices on which anybody may object."""


ITEMS = 200
"""Persons on one page of a notice."""
_ORDERED = "，按姓氏笔画为序"
_SATURDAY = 5


class NoticeView(Struct, frozen=True):
    """What the template of a notice may read."""

    notice: PublicNotice
    open: bool
    state_title: str
    period_title: str
    persons_title: str
    order_text: str
    """In what order the persons stand; empty if only one or none is named."""
    skipped_text: str
    worked_text: str
    """Days of a weekend that are worked and therefore count."""
    counted: str
    """The days that count, for the script that tells how far the window has come."""
    grade_column: str
    objection: bool
    form_url: str | None
    calendar_url: str | None
    """The last day as a calendar entry, where somebody may act until then."""
    named: bool
    """Whether the items carry names (those of a revocation do not)."""
    numbered: bool
    """Whether the items carry certificate numbers."""
    count: int
    """How many all pages name together."""
    items: tuple[PublicNoticeItem, ...] = ()
    """The persons of this page, numbered through all pages."""
    page: int = 1
    pages: int = 1
    steps: tuple[Step | None, ...] = ()


class ObjectionView(Struct, frozen=True):
    """What the template of the form may read."""

    notice: PublicNotice
    period_title: str
    notice_url: str


def pages(subject: PublicNotice, context: SiteContext) -> Iterator[Page]:
    """Yield the notice's pages and its form; one that is still to come has none."""
    if subject.state is NoticeState.UPCOMING:
        return
    view = _view(subject)
    parts = cut(subject.items if view.open else (), ITEMS) or ((),)

    def address(page: int) -> str:
        return urls.notice(subject.id, page)

    for number, part in enumerate(parts, 1):
        row = tuple(steps(number, len(parts), address))
        shown = replace(
            view, items=tuple(part), page=number, pages=len(parts), steps=row
        )
        yield Page(address(number), "pages/notice.html", shown)
    if view.form_url is not None:
        sheet = ObjectionView(view.notice, view.period_title, address(1))
        yield Page(view.form_url, "pages/objection.html", sheet)


def _view(subject: PublicNotice) -> NoticeView:
    """What all pages of a notice say alike, still without the persons."""
    shown = subject.state is NoticeState.OPEN
    items = subject.items if shown else ()
    named = any(item.name for item in items)
    objection = subject.type in _OBJECTION
    return NoticeView(
        notice=replace(subject, items=()),
        open=shown,
        state_title=notice_state_words(subject.type, subject.state),
        period_title=_PERIODS.get(subject.type, "公告期"),
        persons_title=_PERSONS.get(subject.type, "人员"),
        order_text=_ORDERED if named and len(items) > 1 else "",
        skipped_text=days_off_words(
            subject.skipped, {one.day: one.name for one in subject.holidays}
        ),
        worked_text=_worked(subject.counted),
        counted=" ".join(day.isoformat() for day in subject.counted),
        grade_column="拟认定等级" if subject.type == "publicity" else "等级",
        objection=objection,
        form_url=urls.objection_form(subject.id) if shown and objection else None,
        calendar_url=(
            urls.notice_calendar(subject.id)
            if shown and has_period(subject.type)
            else None
        ),
        named=named,
        numbered=any(item.number for item in items),
        count=len(items),
    )


def _worked(counted: tuple[date, ...]) -> str:
    """Name the days of a weekend that are worked by arrangement."""
    days = [day for day in counted if day.weekday() >= _SATURDAY]
    return "、".join(f"{span_words([day])}（{weekday_words(day)}）" for day in days)
