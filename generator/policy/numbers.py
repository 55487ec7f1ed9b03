"""What a policy states, by path: `grades.junior.term_months`, `publicity.working_days`.

A path follows the fields of the policy's file; a grade stands for its entry among
`grades`, a code for its entry among `relaxations`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from generator.model.kinds.policy import Policy

Plain = str | int | bool | tuple[str, ...]
_NAMED_BY = ("grade", "code")
_LEFT_OUT = frozenset({"articles"})
_UNITS_BY_END = {
    "working_days": "个工作日",
    "_days": "日",
    "months": "个月",
    "_hours": "学时",
    "_yuan": "元",
    "_percent": "%",
    "_month": "月",
    "_years": "个年度",
    "_sessions": "次",
    "_pass": "分",
    "months_on_post": "个月",
    "assessments_considered": "个年度",
    "assessments_excellent": "次",
    "quarters_done": "个季度",
    "panel_smallest": "人",
    "mentees_min": "人",
    "mentees_max": "人",
    "written": "%",
    "interview": "%",
    "daily_work": "%",
}


class Stated(Struct, frozen=True):
    """One thing that a policy states: its path, value, unit, and source."""

    path: str
    value: Plain
    unit: str
    source: str | None


def statements(policy: Policy) -> dict[str, Stated]:
    """Return everything that a policy states, by path."""
    plain = msgspec.to_builtins(policy, builtin_types=())
    return {one.path: one for one in _walk(plain, (), None)}


def below(found: dict[str, Stated], path: str) -> tuple[Stated, ...]:
    """Return what stands at a path, or below it."""
    if path in found:
        return (found[path],)
    return tuple(one for name, one in found.items() if name.startswith(f"{path}."))


def unit_of(name: str) -> str:
    """Return the unit of a number by the name of its field; empty for none."""
    ends = [end for end in _UNITS_BY_END if name.endswith(end)]
    return _UNITS_BY_END[max(ends, key=len)] if ends else ""


def _walk(value: Any, steps: tuple[str, ...], source: str | None) -> Iterator[Stated]:
    if isinstance(value, dict):
        yield from _entries(value, steps, source)
    elif isinstance(value, list | tuple) and value and isinstance(value[0], dict):
        for entry in value:
            name = next(str(entry[key]) for key in _NAMED_BY if key in entry)
            yield from _walk(entry, (*steps, name), source)
    elif value is not None and steps[-1] != "source":
        plain = tuple(value) if isinstance(value, list | tuple) else value
        number = isinstance(value, int) and not isinstance(value, bool)
        unit = unit_of(steps[-1]) if number else ""
        yield Stated(".".join(steps), plain, unit, source)


def _entries(
    value: dict[str, Any], steps: tuple[str, ...], source: str | None
) -> Iterator[Stated]:
    if value.keys() == {"value", "source"}:
        yield from _walk(value["value"], steps, value["source"])
        return
    # A source beside plain fields speaks for them.
    own = value.get("source", source)
    for name, entry in value.items():
        if name not in _LEFT_OUT:
            yield from _walk(entry, (*steps, name), own)
