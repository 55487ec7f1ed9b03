"""The page of a notice as an office lays it out; afterwards a stub without names."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.policy.standing import NoticeState
from generator.publication.public import PublicNotice
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.dates import span_words
from generator.site.lines import notice_state_words
from generator.site.page import Page

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


class NoticeView(Struct, frozen=True):
    """What the template of a notice may read."""

    notice: PublicNotice
    open: bool
    state_title: str
    period_title: str
    persons_title: str
    skipped_text: str
    grade_column: str
    objection: bool
    named: bool
    """Whether the items carry names (those of a revocation do not)."""
    numbered: bool
    """Whether the items carry certificate numbers."""


def pages(subject: PublicNotice, context: SiteContext) -> Iterator[Page]:
    """Yield the notice's page; one that is still to come has none."""
    if subject.state is NoticeState.UPCOMING:
        return
    shown = subject.state is NoticeState.OPEN
    items = subject.items if shown else ()
    view = NoticeView(
        notice=subject,
        open=shown,
        state_title=notice_state_words(subject.type, subject.state),
        period_title=_PERIODS.get(subject.type, "公告期"),
        persons_title=_PERSONS.get(subject.type, "人员"),
        skipped_text=span_words(subject.skipped),
        grade_column="拟认定等级" if subject.type == "publicity" else "等级",
        objection=subject.type in _OBJECTION,
        named=any(item.name for item in items),
        numbered=any(item.number for item in items),
    )
    yield Page(urls.notice(subject.id), "pages/notice.html", view)
