"""Lines of lists that several page types show."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from generator.policy.standing import CertificateState, NoticeState
from generator.publication.public import PublicNoticeLine, PublicRow
from generator.publication.words import CERTIFICATE_STATES, GRADES
from generator.site import urls


class HolderLine(Struct, frozen=True):
    """A holder in a list, with addresses and words ready."""

    name: str
    url: str
    number: str
    certificate_url: str
    grade_title: str
    unit: str
    unit_url: str | None
    valid_to: date
    note: str | None
    """The state in words, unless it is plainly valid."""


def holder_line(row: PublicRow) -> HolderLine:
    """Make the line of a holder."""
    plain = row.state == CertificateState.VALID.value
    return HolderLine(
        name=row.name,
        url=urls.worker(row.worker),
        number=row.number,
        certificate_url=urls.certificate(row.number),
        grade_title=GRADES[row.grade],
        unit=row.unit,
        unit_url=urls.organization(row.organization) if row.organization else None,
        valid_to=row.valid_to,
        note=None if plain else CERTIFICATE_STATES[row.state],
    )


_OPEN_WORDS = {
    "call": "申报中",
    "publicity": "公示中",
    "honour": "公示中",
    "recruitment": "报名中",
}
_CLOSED_WORDS = {
    "call": "申报已结束",
    "publicity": "公示已结束",
    "honour": "公示已结束",
    "recruitment": "报名已结束",
}


def notice_state_words(notice_type: str, state: NoticeState) -> str:
    """Word the state of a notice by what kind of notice it is."""
    if state is NoticeState.OPEN:
        return _OPEN_WORDS.get(notice_type, "公告中")
    if state is NoticeState.WITHDRAWN:
        return "已撤回"
    return _CLOSED_WORDS.get(notice_type, "公告已结束")


class NoticeEntry(Struct, frozen=True):
    """A notice in a list: never a name."""

    title: str
    url: str
    state: str
    state_title: str
    area_name: str
    start: date
    end: date
    count_text: str
    """How many persons, or certificates of a revocation; empty if none."""


def notice_entry(line: PublicNoticeLine) -> NoticeEntry:
    """Make the entry of a notice."""
    measure = "本" if line.type == "revocation" else "人"
    return NoticeEntry(
        title=line.title,
        url=line.url,
        state=line.state.value,
        state_title=notice_state_words(line.type, line.state),
        area_name=line.area_name,
        start=line.start,
        end=line.end,
        count_text=f"{line.item_count}{measure}" if line.item_count else "",
    )
