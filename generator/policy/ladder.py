"""The ladder of grades of a policy: what must not fall from a grade to the next.

The higher the grade, the more is asked (seed-1: 等级越高，要求越高; domain: F39), the
higher the office that awards it, the wider it holds, and the more it is worth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model.kinds.policy import GradePolicy, Number, Policy
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.wording import HONOUR_LEVELS, LEVELS
from generator.policy.yearly_record import RESULT_ORDER

_HONOURS = tuple(HONOUR_LEVELS)
_LEVELS = tuple(LEVELS)

Reader = Callable[[GradePolicy, str], int | None]
"""Reads a field of a grade as a number; nothing where the grade does not say."""

CONDITIONS = (
    "tenure_months",
    "in_grade_months",
    "assessments_considered",
    "assessments_excellent",
    "assessments_lowest",
    "training_hours",
    "training_sessions",
    "quarters_done",
    "written_pass",
    "composite_pass",
    "honour_level",
)
"""Every condition of a grade."""

AMOUNTS = ("allowance_yearly_yuan", "allowance_floor_yuan", "allowance_ceiling_yuan")
TERMS = ("term_months", "renewal_training_hours")
LEVEL_FIELDS = ("authority", "valid_range")


@dataclass(frozen=True, slots=True)
class Rung:
    """A grade of the policy, and at which place of the file it stands."""

    at: int
    policy: GradePolicy


@dataclass(frozen=True, slots=True)
class Fall:
    """A field of a grade that is less than that of the grade below it."""

    field: str
    lower: Rung
    higher: Rung


def rungs(policy: Policy) -> tuple[Rung, ...]:
    """The grades from the lowest up, whatever their order in the file."""
    found = (Rung(at, grade) for at, grade in enumerate(policy.grades))
    return tuple(sorted(found, key=lambda rung: rank(rung.policy.grade)))


def rank(grade: str) -> int:
    """Place of a grade among all grades, the lowest first."""
    return GRADE_ORDER.index(grade)


def condition_falls(policy: Policy) -> Iterator[Fall]:
    """Find conditions that a grade eases; what it does not ask counts as nothing."""
    for lower, higher in pairwise(rungs(policy)):
        for field in CONDITIONS:
            asked = condition(lower.policy, field)
            if asked is not None and (condition(higher.policy, field) or 0) < asked:
                yield Fall(field, lower, higher)


def level_falls(policy: Policy) -> Iterator[Fall]:
    """Find grades of a lower office or a narrower range than the grade below."""
    return _falls(policy, LEVEL_FIELDS, _level)


def amount_falls(policy: Policy) -> Iterator[Fall]:
    """Find allowances that fall; a grade that names none is passed over."""
    return _falls(policy, AMOUNTS, amount)


def term_falls(policy: Policy) -> Iterator[Fall]:
    """Find terms, and what renewing one asks, that fall; what is not named is not."""
    return _falls(policy, TERMS, amount)


def earliest_tenure(policy: Policy, grade: str) -> int | None:
    """Months of service before a grade can be reached step by step.

    The tenure that the lowest grade asks, and the times in grade of all above it.
    """
    ladder = [one for one in rungs(policy) if rank(one.policy.grade) <= rank(grade)]
    if not ladder:
        return None
    first, *others = ladder
    waits = (one.policy.conditions.in_grade_months for one in others)
    steps = sum(wait.value for wait in waits if wait is not None)
    return first.policy.conditions.tenure_months.value + steps


def condition(grade: GradePolicy, field: str) -> int | None:
    """A condition of a grade as a number.

    Honours count from the county up, results of assessments from the worst.
    """
    level = grade.conditions.honour_level
    if field == "honour_level":
        return None if level is None else _HONOURS.index(level.value) + 1
    if field == "assessments_lowest":
        return RESULT_ORDER.index(grade.conditions.assessments_lowest.value)
    number: Number | None = getattr(grade.conditions, field)
    return None if number is None else number.value


def amount(grade: GradePolicy, field: str) -> int | None:
    """A number that stands with a grade itself: what it is worth, how long it holds."""
    number: Number | None = getattr(grade, field)
    return None if number is None else number.value


def _level(grade: GradePolicy, field: str) -> int | None:
    return _LEVELS.index(getattr(grade, field))


def _falls(policy: Policy, fields: Iterable[str], read: Reader) -> Iterator[Fall]:
    """Compare each grade with the one below it that names the field."""
    for field in fields:
        known = [
            (value, rung)
            for rung in rungs(policy)
            if (value := read(rung.policy, field)) is not None
        ]
        for (less, lower), (more, higher) in pairwise(known):
            if more < less:
                yield Fall(field, lower, higher)
