"""Which area decides on a grade: the one of the policy's level above the worker."""

from __future__ import annotations

from datetime import date

from generator.model.commons import Commons
from generator.model.kinds.area import AreaType
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Level, Policy

_LEVELS: dict[AreaType, tuple[Level, ...]] = {
    "province": ("province",),
    "city": ("city",),
    "county": ("county",),
    "functional_zone": ("county",),
    "directly_managed": ("county", "city"),
}
"""What an area of each type may decide as. A county directly under the province
(省直管县) has no city above it and stands in for one (assumption); towns decide
nothing."""


def authority_of(policy: Policy, grade: GradeLevel) -> Level | None:
    """Return the level that decides on a grade, if the policy knows the grade."""
    return next((one.authority for one in policy.grades if one.grade == grade), None)


def decides_at(kind: AreaType, level: Level) -> bool:
    """Whether an area of a type decides at a level."""
    return level in _LEVELS.get(kind, ())


def deciding_area(commons: Commons, code: str, level: Level, day: date) -> str | None:
    """Return the area of a level that an area belongs to on a day, itself included.

    Merged and renamed areas give way to their successors; nothing where the chain of
    parents holds no such area.
    """
    seen: set[str] = set()
    code = commons.successor_of(code, day)
    while code not in seen and (record := commons.areas.get(code)) is not None:
        if decides_at(record.value.type, level):
            return code
        seen.add(code)
        code = commons.successor_of(record.value.parent or "", day)
    return None
