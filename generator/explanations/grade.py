"""A certificate: its state and since when, what happened, and what it still owes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.explanations._parts import Held, day_text, held_of
from generator.model.kinds.grade import Grade
from generator.policy.advancement import version_on
from generator.policy.candidate import Candidate
from generator.policy.inquiry import Inquiry
from generator.policy.lifecycle import standing_of
from generator.policy.owed import OWED_WORDS, owed_inspections
from generator.policy.renewal import renewal_of
from generator.policy.wording import EVENTS, INSPECTION_OUTCOMES, ORIGINS


class Happened(Struct, frozen=True):
    """Something that happened to the certificate."""

    on: date
    what: str
    document_no: str | None


class Owes(Struct, frozen=True):
    """A yearly inspection that is not done."""

    year: int
    state: str
    state_words: str
    until: date


class GradeExplanation(Struct, frozen=True, tag="grade", tag_field="kind"):
    """A certificate on a day."""

    held: Held
    as_of: date
    worker: str
    issuer: str
    issuer_name: str
    issued_on: date
    since: date | None
    """Since when the state holds, where an act or the term has brought it about."""
    happened: tuple[Happened, ...]
    owes: tuple[Owes, ...]
    renewal_opens: date | None
    hours_missing: int | None


def explain(person: Candidate, grade: Grade, inquiry: Inquiry) -> GradeExplanation:
    """Explain a certificate of a person."""
    on = inquiry.as_of
    policy = version_on(inquiry.commons, grade.policy.profile, on)
    standing = standing_of(grade, on, policy)
    renewal = None
    if policy is not None and standing.active:
        renewal = renewal_of(person, grade, policy, on)
    rules = None if policy is None else policy.inspection
    owed = () if rules is None else owed_inspections(grade, rules, on)
    return GradeExplanation(
        held_of(grade, person.grades, on, policy),
        on,
        grade.worker,
        grade.issuer,
        inquiry.area_name(grade.issuer),
        grade.issued_on,
        standing.since,
        tuple(sorted(_happened(grade, on), key=lambda one: one.on)),
        tuple(
            Owes(one.year, one.state.value, OWED_WORDS[one.state], one.until)
            for one in owed
        ),
        None if renewal is None else renewal.opens,
        None if renewal is None else renewal.hours_missing,
    )


def text(found: GradeExplanation) -> Iterator[str]:
    """Write it for a terminal."""
    held = found.held
    yield f"证书 {held.number}（{held.id}），{found.as_of.isoformat()} 的情况"
    yield f"  持有人　　{found.worker}"
    yield f"  等级　　　{held.grade}，{day_text(held.held_since)} 取得"
    issuer = f"{found.issuer} {found.issuer_name}"
    yield f"  发证　　　{found.issued_on.isoformat()}　{issuer}"
    since = "" if found.since is None else f"，自 {day_text(found.since)} 起"
    yield f"  状态　　　{held.state_words}{since}"
    yield f"  有效期至　{day_text(held.valid_to)}"
    yield ""
    yield "经过"
    for one in found.happened:
        document = "" if one.document_no is None else f"　{one.document_no}"
        yield f"  {one.on.isoformat()}　{one.what}{document}"
    yield ""
    yield "应办年检" if found.owes else "没有应办而未办结的年检。"
    for owed in found.owes:
        yield f"  {owed.year} 年度　{owed.state_words}　截止 {owed.until.isoformat()}"
    if found.renewal_opens is not None:
        opens, until = found.renewal_opens.isoformat(), day_text(held.valid_to)
        yield f"延续：{opens} 至 {until} 可以申请。"
        if found.hours_missing:
            yield f"  有效期内培训还差 {found.hours_missing} 学时。"


def _happened(grade: Grade, on: date) -> Iterator[Happened]:
    if grade.issued_on <= on:
        what = f"发证（{ORIGINS[grade.origin]}）"
        yield Happened(grade.issued_on, what, grade.document_no)
    for event in grade.events:
        if event.effective_on <= on:
            what = EVENTS[event.kind]
            if event.extended_to is not None:
                what += f"至 {event.extended_to.isoformat()}"
            yield Happened(event.effective_on, what, event.document_no)
    for one in grade.inspections:
        if one.concluded_on <= on:
            what = f"{one.year} 年度年检：{INSPECTION_OUTCOMES[one.outcome]}"
            yield Happened(one.concluded_on, what, None)
