"""Which office may issue a grade, and where the certificate is valid.

The policies name levels (province, city, county); areas have types. A functional
zone acts as a county; a county managed by the province directly acts as a county
and, having no city above it, as a city too (assumption: neither seed speaks of
them, both send every grade to a level that must exist).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from generator.model.commons import Commons
from generator.model.kinds.area import AreaType
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Level, Policy

LEVELS_OF_TYPE: MappingProxyType[AreaType, frozenset[Level]] = MappingProxyType(
    {
        "province": frozenset({"province"}),
        "city": frozenset({"city"}),
        "county": frozenset({"county"}),
        "functional_zone": frozenset({"county"}),
        "directly_managed": frozenset({"county", "city"}),
        "town": frozenset(),
    }
)
"""The levels at which an area of a type acts."""
_BODIES = "areas_of_bodies"


def authority_of(policy: Policy, grade: GradeLevel) -> Level | None:
    """Return the level that decides on a grade, if the policy knows the grade."""
    return next((one.authority for one in policy.grades if one.grade == grade), None)


def acts_at(kind: AreaType, level: Level) -> bool:
    """Whether an area of a type acts at a level."""
    return level in LEVELS_OF_TYPE[kind]


def upwards(commons: Commons, code: str, day: date) -> Iterator[str]:
    """Yield the area that stands for a code on a day, and every area above it."""
    seen: set[str] = set()
    code = commons.successor_of(code, day)
    while code not in seen and (record := commons.areas.get(code)) is not None:
        seen.add(code)
        yield code
        parent = record.value.parent
        if parent is None:
            return
        code = commons.successor_of(parent, day)


def seat(commons: Commons, code: str, level: Level, day: date) -> str | None:
    """Return the nearest area at or above a code that acts at a level on a day."""
    for one in upwards(commons, code, day):
        if acts_at(commons.areas[one].value.type, level):
            return one
    return None


def in_range(
    commons: Commons, issuer: str, level: Level, area: str, day: date
) -> bool | None:
    """Whether an area lies where an issuer's certificate is valid on a day.

    None where the tree of areas does not say.
    """
    bounds = seat(commons, issuer, level, day)
    if bounds is None or area not in commons.areas:
        return None
    return bounds in upwards(commons, area, day)


def bodies(commons: Commons, code: str, day: date) -> tuple[str, ...]:
    """Return the names under which an issuer's office may sign on a day.

    The area's own authority, and that of the area which took its place; a name that
    is not recorded is none.
    """
    found = []
    for one in dict.fromkeys((code, commons.successor_of(code, day))):
        record = commons.areas.get(one)
        if record is not None and record.value.authority:
            found.append(record.value.authority)
    return tuple(found)


def areas_of_body(commons: Commons, name: str) -> tuple[str, ...]:
    """Return the codes of the areas whose authority bears a name."""
    names = commons.derived.get(_BODIES)
    if not isinstance(names, dict):
        names = {}
        for code, record in sorted(commons.areas.items()):
            if record.value.authority:
                names.setdefault(record.value.authority, []).append(code)
        commons.derived[_BODIES] = names
    return tuple(names.get(name, ()))
