"""The ladder of grades of a policy: what must not fall from a grade to the next.

The higher the grade, the more is asked (seed-1: 等级越高，要求越高; domain: F39), the
higher the office that awards it, the wider it holds, and the more it is worth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from generator.model.kinds.policy import GradePolicy, Number, Policy
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.wording import HONOUR_LEVELS, LEVELS

_HONOURS = tuple(HONOUR_LEVELS)
_LEVELS = tuple(LEVELS)

Reader = Callable[[GradePolicy], int | None]
"""Reads a rank or an amount off a grade; nothing where the grade does not say."""


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
        for field, read in CONDITIONS.items():
            if (read(higher.policy) or 0) < (read(lower.policy) or 0):
                yield Fall(field, lower, higher)


def level_falls(policy: Policy) -> Iterator[Fall]:
    """Find grades of a lower office or a narrower range than the grade below."""
    return _falls(policy, _LEVEL_FIELDS)


def amount_falls(policy: Policy) -> Iterator[Fall]:
    """Find allowances that fall; a grade that names none is passed over."""
    return _falls(policy, AMOUNTS)


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


def _falls(policy: Policy, fields: MappingProxyType[str, Reader]) -> Iterator[Fall]:
    for field, read in fields.items():
        known = [rung for rung in rungs(policy) if read(rung.policy) is not None]
        for lower, higher in pairwise(known):
            if (read(higher.policy) or 0) < (read(lower.policy) or 0):
                yield Fall(field, lower, higher)


def _condition(name: str) -> Reader:
    def read(grade: GradePolicy) -> int | None:
        number: Number | None = getattr(grade.conditions, name)
        return None if number is None else number.value

    return read


def _honour(grade: GradePolicy) -> int | None:
    level = grade.conditions.honour_level
    return None if level is None else _HONOURS.index(level) + 1


def _amount(name: str) -> Reader:
    def read(grade: GradePolicy) -> int | None:
        number: Number | None = getattr(grade, name)
        return None if number is None else number.value

    return read


CONDITIONS: MappingProxyType[str, Reader] = MappingProxyType(
    {
        name: _condition(name)
        for name in (
            "tenure_months",
            "in_grade_months",
            "assessments_considered",
            "assessments_excellent",
            "training_hours",
            "training_sessions",
            "quarters_done",
            "written_pass",
            "composite_pass",
        )
    }
    | {"honour_level": _honour}
)
"""Every condition of a grade as a number."""

AMOUNTS: MappingProxyType[str, Reader] = MappingProxyType(
    {
        name: _amount(name)
        for name in (
            "allowance_yearly_yuan",
            "allowance_floor_yuan",
            "allowance_ceiling_yuan",
        )
    }
)
"""What a grade is worth a year."""

_LEVEL_FIELDS: MappingProxyType[str, Reader] = MappingProxyType(
    {
        "authority": lambda grade: _LEVELS.index(grade.authority),
        "valid_range": lambda grade: _LEVELS.index(grade.valid_range),
    }
)
