"""Limits that a policy sets to what an office decides: 优秀 and allowance rates."""

from __future__ import annotations

from generator.model.kinds.assessment import Assessment
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import GradePolicy, Policy, Yearly
from generator.policy.yearly_record import Rating

_PERCENT = 100


def excellent_limit(participants: int, rules: Yearly) -> int:
    """Return how many may be 优秀 among so many; parts of a person are dropped."""
    return participants * rules.excellent_percent.value // _PERCENT


def excellent_count(sheet: Assessment) -> int:
    """Count the rows that stand as 优秀, after every review that was decided."""
    return sum(
        Rating(row, sheet.finalised_on).last_result() == "excellent"
        for row in sheet.rows
    )


def guide_range(rules: GradePolicy) -> tuple[int, int] | None:
    """Return the lowest and the highest rate of a grade, where the policy sets both."""
    floor, ceiling = rules.allowance_floor_yuan, rules.allowance_ceiling_yuan
    return None if floor is None or ceiling is None else (floor.value, ceiling.value)


def paid_grades(policy: Policy) -> tuple[GradeLevel, ...]:
    """Return the grades that are paid an allowance."""
    return tuple(
        one.grade for one in policy.grades if one.allowance_yearly_yuan is not None
    )
