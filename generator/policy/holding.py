"""Which grade a person holds on a day, since when, and what an ended one forbids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Reapplication
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.lifecycle import standing_of
from generator.policy.standing import ACTIVE_STATES, CertificateState
from generator.policy.workdays import add_months

_HELD = ACTIVE_STATES | {CertificateState.SUSPENDED}
"""States in which a person has the grade; a suspension interrupts its use only."""
_TAKEN = frozenset({"cancelled", "revoked"})
"""Acts after which a person starts again at the lowest grade (domain: E12)."""


def held_grade(grades: Iterable[Grade], profile: str, day: date) -> Grade | None:
    """Return the grade held under a profile on a day, the highest where there are two.

    A grade of another profile is none: policies do not convert into each other unless
    the new office recognises the grade by a certificate of its own (domain: E33).
    """
    held = [
        grade
        for grade in grades
        if grade.policy.profile == profile and standing_of(grade, day).state in _HELD
    ]
    return max(held, key=_rank, default=None)


def held_since(grade: Grade, grades: Sequence[Grade]) -> date:
    """Return the day since which a grade has been held without a break.

    Renewal, correction and recognition keep `grade_since`. Where the term of the
    certificate before had run out when the next was issued, and no extension bridged
    the gap, the time begins anew on the day of issue (assumption).
    """
    before = next((g for g in grades if g.id == grade.supersedes), None)
    if before is None or before.grade != grade.grade or before.id == grade.id:
        return grade.grade_since
    eve = grade.issued_on - timedelta(days=1)
    if standing_of(before, eve).state is CertificateState.EXPIRED:
        return max(grade.grade_since, grade.issued_on)
    others = [g for g in grades if g.id != grade.id]
    return max(grade.grade_since, held_since(before, others))


def suspended(grade: Grade, day: date) -> bool:
    """Whether the certificate is suspended on a day."""
    return standing_of(grade, day).state is CertificateState.SUSPENDED


def starts_again(grades: Iterable[Grade], day: date) -> bool:
    """Whether a certificate was cancelled or revoked by a day: back to the lowest."""
    return any(
        event.kind in _TAKEN and event.effective_on <= day
        for grade in grades
        for event in grade.events
    )


def barred_until(
    grades: Iterable[Grade], profile: str, rules: Reapplication, day: date
) -> date | None:
    """Return the last day on which an ended grade keeps a person from applying.

    After a demotion and after a cancellation the policy names the months
    (`reapplication`). A revocation alone bars nobody: the record does not say whether
    the person or the office was at fault, so a ban for fraud stands in the worker's
    `blocks`. The "one year assessed as competent" after a demotion is part of the
    condition on assessments, which looks at the last completed year.
    """
    ends = [
        end
        for grade in grades
        for end in _bars(grade, profile, rules, day)
        if day <= end
    ]
    return max(ends, default=None)


def misconduct_until(
    cases: Iterable[Case], rules: Reapplication, day: date
) -> date | None:
    """Return the last day on which misconduct in an earlier case bars a person.

    Cheating in the test and false material (`reapplication`); a case that was approved
    all the same bars nobody.
    """
    ends = [
        end for case in cases for end in _misconduct(case, rules, day) if day <= end
    ]
    return max(ends, default=None)


def _misconduct(case: Case, rules: Reapplication, day: date) -> Iterator[date]:
    for step in case.steps:
        if step.result == "cheating" and step.done_on <= day:
            yield add_months(step.done_on, rules.after_cheating_months.value)
    outcome = case.outcome
    if (
        outcome is not None
        and outcome.reason_code == "false_material"
        and outcome.decided_on <= day
    ):
        yield add_months(outcome.decided_on, rules.after_false_material_months.value)


def _bars(
    grade: Grade, profile: str, rules: Reapplication, day: date
) -> Iterable[date]:
    if (
        grade.origin == "demotion"
        and grade.policy.profile == profile
        and grade.issued_on <= day
    ):
        yield add_months(grade.issued_on, rules.after_demotion_months.value)
    for event in grade.events:
        if event.kind == "cancelled" and event.effective_on <= day:
            yield add_months(event.effective_on, rules.after_cancellation_months.value)


def _rank(grade: Grade) -> tuple[int, date]:
    return GRADE_ORDER.index(grade.grade), grade.issued_on
