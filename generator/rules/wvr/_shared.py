"""Whose records a waiver is about, and which offices may speak for them."""

from __future__ import annotations

from generator.model.context import Context
from generator.model.kinds.office import Waiver
from generator.model.layout import kind_of, unit_of


def area_of_waiver(waiver: Waiver, context: Context) -> str | None:
    """Area that the waived record belongs to: of its path, else of its own field.

    None where neither tells, and for a file that is not there or was refused.
    """
    unit = unit_of(waiver.record)
    if unit in context.commons.areas:
        return unit
    kind = kind_of(waiver.record)
    match = None if kind is None else kind.pattern.match(waiver.record)
    key = None if match is None else match.groupdict().get("id")
    card = None if key is None else context.index.get(key)
    return card.areas[0].value if card is not None and card.areas else None


def offices_above(code: str, context: Context) -> list[str]:
    """Names of the offices of an area and of those above it, from below."""
    offices: list[str] = []
    seen: set[str] = set()
    while code not in seen and (area := context.commons.areas.get(code)) is not None:
        seen.add(code)
        if area.value.authority is not None:
            offices.append(area.value.authority)
        code = area.value.parent or ""
    return offices
