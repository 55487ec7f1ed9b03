"""Sight: from the place of a problem to line, column and what may be shown of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from generator.findings.finding import (
    Clause,
    Finding,
    Position,
    Problem,
    RelatedPosition,
    Severity,
)
from generator.findings.place import Place


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field stands: line and column from 1, and its length on that line.

    Line 0 is the file as a whole.
    """

    line: int
    column: int
    width: int = 1


WHOLE_FILE = Spot(0, 0, 0)


class Sight(Protocol):
    """Whoever can open the files: the rules and findings cannot."""

    def spot(self, place: Place, *, on_key: bool) -> Spot:
        """Find a field, or the nearest field that encloses it."""

    def excerpt(self, place: Place, line: int) -> str | None:
        """Return a line of the place's file as `excerpt.shown` makes it."""


def finding_of(
    problem: Problem,
    *,
    code: str,
    severity: Severity,
    clause: Clause,
    masked: bool,
    sight: Sight,
) -> Finding:
    """Give a problem its position, the positions of what is related, its excerpt."""
    place = problem.place
    spot = _spot(place, sight, on_key=problem.on_key)
    excerpt = None if masked or not spot.line else sight.excerpt(place, spot.line)
    return Finding(
        position=Position(place.path, spot.line, spot.column),
        code=code,
        severity=severity,
        message=problem.message,
        hint=problem.hint,
        clause=clause,
        related=tuple(
            RelatedPosition(_position(related.place, sight), related.note)
            for related in problem.related
        ),
        masked=masked,
        excerpt=excerpt,
        width=spot.width,
    )


def _position(place: Place, sight: Sight) -> Position:
    spot = _spot(place, sight, on_key=False)
    return Position(place.path, spot.line, spot.column)


def _spot(place: Place, sight: Sight, *, on_key: bool) -> Spot:
    if place.line is not None:
        return Spot(place.line, place.column or 1)
    if not place.pointer:
        return WHOLE_FILE
    return sight.spot(place, on_key=on_key)
