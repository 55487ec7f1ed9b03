"""The first day on which time alone has done its part.

Tenure, time in grade and waiting times come with the days; assessments, training,
honours do not, and nobody can foretell them. Whether a day will do is found by asking
`eligibility` again, on every day on which an answer can change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from msgspec import structs

from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy
from generator.policy.candidate import Candidate
from generator.policy.career import tenure_start
from generator.policy.condition import ConditionCode, Eligibility
from generator.policy.eligibility import eligibility
from generator.policy.holding import held_grade, held_since
from generator.policy.workdays import add_months

TIMED = frozenset(
    {ConditionCode.TENURE, ConditionCode.TIME_IN_GRADE, ConditionCode.BLOCKS}
)
"""The conditions that time alone can meet."""
_DAY = timedelta(days=1)


def earliest_date(
    person: Candidate,
    grade: GradeLevel,
    policy: Policy,
    on: date,
    horizon: date,
    later: Iterable[Policy] = (),
) -> date | None:
    """Return the first day from `on` to `horizon` on which no timed condition is unmet.

    None where no such day comes: the grade below is not held, say, or a post ends too
    early. A grade held on `on` is taken to be renewed in time. From the day on which
    one of the `later` versions begins, that version judges.
    """
    kept = renewed(person, policy.profile, on, horizon)
    for version, first, last in _reigns(policy, later, on, horizon):
        for day in sorted(set(_change_days(kept, version, first, last))):
            within = first <= day <= last
            if within and time_is_met(eligibility(kept, grade, version, day)):
                return day
    return None


def _reigns(
    policy: Policy, later: Iterable[Policy], on: date, horizon: date
) -> Iterator[tuple[Policy, date, date]]:
    """Yield the versions with the first and the last day on which each judges."""
    coming = [one for one in later if on < one.effective_from <= horizon]
    versions = [policy, *sorted(coming, key=lambda one: one.effective_from)]
    starts = [on, *(one.effective_from for one in versions[1:])]
    ends = [*(start - _DAY for start in starts[1:]), horizon]
    yield from zip(versions, starts, ends, strict=True)


def time_is_met(answer: Eligibility) -> bool:
    """Whether the grade is offered and none of the timed conditions is unmet."""
    asked = {condition.code for condition in answer.conditions}
    return ConditionCode.TENURE in asked and not any(
        condition.code in TIMED for condition in answer.missing
    )


def renewed(person: Candidate, profile: str, on: date, horizon: date) -> Candidate:
    """Return the candidate as if the grade held were renewed until the horizon."""
    held = held_grade(person.grades, profile, on)
    if held is None or held.valid_to >= horizon:
        return person
    longer = structs.replace(held, valid_to=horizon)
    return replace(
        person,
        grades=tuple(longer if one.id == held.id else one for one in person.grades),
    )


def _change_days(
    person: Candidate, policy: Policy, on: date, horizon: date
) -> Iterator[date]:
    """Yield every day on which an answer can change, and some more."""
    yield on
    starts = {day for day in _turns(person, policy) if on < day <= horizon}
    for day in starts | {on}:
        yield day
        # The first day of a post shows in the tenure of the day after.
        yield day + _DAY
        for turn in (day, day + _DAY):
            tenure = tenure_start(person.worker, turn)
            if tenure is not None:
                yield from _monthly(tenure[0], on, horizon)
        held = held_grade(person.grades, policy.profile, day)
        if held is not None:
            yield from _monthly(held_since(held, person.grades), on, horizon)


def _turns(person: Candidate, policy: Policy) -> Iterator[date]:
    """Yield the days on which something begins, and the days after it ends."""
    worker = person.worker
    for post in worker.posts:
        yield post.start
        if post.end is not None:
            yield post.end + _DAY
    for block in worker.blocks:
        yield from (block.start, block.until + _DAY)
    for title in worker.titles:
        yield title.obtained_on
    for honour in person.honours:
        yield honour.awarded_on
    if policy.transition is not None:
        yield policy.transition.start
    for one in person.grades:
        yield from (one.issued_on, one.valid_to + _DAY)
        for event in one.events:
            yield event.effective_on
            if event.extended_to is not None:
                yield event.extended_to + _DAY
    yield from _waits(person, policy)


def _waits(person: Candidate, policy: Policy) -> Iterator[date]:
    """Yield the days after the waiting times of ended grades."""
    rules = policy.reapplication
    if rules is None:
        return
    for one in person.grades:
        yield add_months(one.issued_on, rules.after_demotion_months.value) + _DAY
        for event in one.events:
            wait = rules.after_cancellation_months.value
            yield add_months(event.effective_on, wait) + _DAY
    for case in person.cases:
        for step in case.steps:
            yield add_months(step.done_on, rules.after_cheating_months.value) + _DAY
        if case.outcome is not None:
            wait = rules.after_false_material_months.value
            yield add_months(case.outcome.decided_on, wait) + _DAY


def _monthly(start: date, on: date, horizon: date) -> Iterator[date]:
    """Yield the corresponding days of a day, from `on` to the horizon."""
    months = max((on.year - start.year) * 12 + on.month - start.month, 0)
    while (day := add_months(start, months)) <= horizon:
        yield day
        months += 1
