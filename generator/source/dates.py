"""Dates that the calendar does not have, found in the fields marked `x-date`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.findings.place import Pointer
from generator.findings.violation import Violation
from generator.source.annotations import ANY, nodes

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years outside these are slips of the pen; and terms counted from any year within
stay inside the calendar, so that no rule needs to fear its ends."""
_has_form = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch


@dataclass(slots=True)
class DatePlan:
    """A node of the tree of those fields only that are dates or hold some."""

    is_date: bool = False
    title: str = ""
    description: str = ""
    children: dict[str, DatePlan] = field(default_factory=dict)


def plan_of(root: Mapping[str, Any]) -> DatePlan | None:
    """Make the plan of a schema; nothing where it has no date."""
    plan = DatePlan()
    title = ""
    for pattern, node in nodes(root):
        title = node.get("title", title)
        if not node.get("x-date"):
            continue
        here = plan
        for step in pattern:
            here = here.children.setdefault(step, DatePlan())
        here.is_date = True
        here.title = title
        here.description = node.get("description", "")
    return plan if plan.children else None


def impossible_dates(plan: DatePlan, value: Any) -> Iterator[Violation]:
    """Yield dates in the right form that cannot be meant, as the 30th of February."""
    if not _is_sound(plan, value):
        yield from _found(plan, value, ())


def _is_sound(plan: DatePlan, value: Any) -> bool:
    """Tell whether all dates are real, as they nearly always are."""
    for key, child in plan.children.items():
        if key != ANY:
            if value.__class__ is not dict or key not in value:
                continue
            inner: Iterable[Any] = (value[key],)
        elif value.__class__ is list:
            inner = value
        else:
            inner = value.values() if value.__class__ is dict else ()
        for each in inner:
            if not (_is_real(each) if child.is_date else _is_sound(child, each)):
                return False
    return True


def _found(plan: DatePlan, value: Any, pointer: Pointer) -> Iterator[Violation]:
    if plan.is_date:
        if not _is_real(value):
            yield _violation(plan, pointer)
        return
    pairs: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    for step, inner in pairs:
        child = plan.children.get(str(step), plan.children.get(ANY))
        if child is not None:
            yield from _found(child, inner, (*pointer, step))


def _is_real(value: Any) -> bool:
    """Tell whether a date is one; another form is the schema's affair."""
    if not isinstance(value, str) or _has_form(value) is None:
        return True
    try:
        year = date.fromisoformat(value).year
    except ValueError:
        return False
    return FIRST_YEAR <= year <= LAST_YEAR


def _violation(plan: DatePlan, pointer: Pointer) -> Violation:
    names = [step for step in pointer if isinstance(step, str)]
    return Violation(
        code="SCH010",
        pointer=pointer,
        keyword="x-date",
        expected=True,
        field=names[-1] if names else "",
        title=plan.title,
        actual="",
        description=plan.description,
    )
