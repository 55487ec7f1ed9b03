"""Where each field of a file stands: a second reading, only when a finding asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml
from yaml._yaml import CParser

from generator.findings.place import Pointer
from generator.findings.sight import Spot

_MAXIMUM_DEPTH = 50
"""Deeper than any record may be; libyaml's time grows with the square of the depth."""


@dataclass(frozen=True, slots=True)
class FieldPosition:
    """Where the value of a field stands, and its key; an item's key is its value."""

    value: Spot
    key: Spot


def positions(data: bytes) -> dict[Pointer, FieldPosition]:
    """Return the places of all fields; of a broken file, those before the break."""
    found: dict[Pointer, FieldPosition] = {}
    walk = _Walk(found)
    try:
        parser = CParser(data)
        event: Any = parser.get_event()
        while event.__class__ is not yaml.StreamEndEvent and walk.goes_on:
            walk.take(event)
            event = parser.get_event()
    except yaml.YAMLError:
        pass
    return found


def enclosing(
    found: dict[Pointer, FieldPosition], pointer: Pointer
) -> FieldPosition | None:
    """Return the place of a field, or of the nearest field around it."""
    for length in range(len(pointer), 0, -1):
        if (position := found.get(pointer[:length])) is not None:
            return position
    return None


class _Level:
    """An open mapping, with the key that waits, or an open list, with its length."""

    __slots__ = ("is_list", "items", "key", "key_spot")

    def __init__(self, *, is_list: bool) -> None:
        self.is_list = is_list
        self.items = 0
        self.key: str | None = None
        self.key_spot: Spot | None = None


class _Walk:
    """Follows the events and knows the pointer of each node."""

    def __init__(self, found: dict[Pointer, FieldPosition]) -> None:
        self.found = found
        self.levels: list[_Level] = []
        self.pointer: Pointer = ()
        self.goes_on = True

    def take(self, event: Any) -> None:
        """Take one event."""
        kind = event.__class__
        if kind is yaml.ScalarEvent or kind is yaml.AliasEvent:
            self.leaf(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self.enter(event, is_list=kind is yaml.SequenceStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.leave()

    def leaf(self, event: Any) -> None:
        """Note a scalar: a key that waits for its value, or a value."""
        if not self.levels:
            self.goes_on = False
            return
        level = self.levels[-1]
        if level.is_list or level.key is not None:
            self.note(_spot(event))
            self.after_value()
        else:
            level.key = getattr(event, "value", "")
            level.key_spot = _spot(event)

    def enter(self, event: Any, *, is_list: bool) -> None:
        """Note a collection and go into it."""
        if len(self.levels) >= _MAXIMUM_DEPTH:
            self.goes_on = False
            return
        if self.levels:
            level = self.levels[-1]
            if not level.is_list and level.key is None:
                self.goes_on = False
                return
            mark = event.start_mark
            self.note(Spot(mark.line + 1, mark.column + 1))
            self.pointer = (*self.pointer, self.step())
        self.levels.append(_Level(is_list=is_list))

    def leave(self) -> None:
        """Go back to the collection around."""
        self.levels.pop()
        if self.levels:
            self.pointer = self.pointer[:-1]
            self.after_value()

    def step(self) -> str | int:
        """Return the key or number of the value that now comes."""
        level = self.levels[-1]
        return level.items if level.is_list else level.key or ""

    def note(self, spot: Spot) -> None:
        """Keep the place of the value that now comes; of two alike, the first."""
        key_spot = self.levels[-1].key_spot
        self.found.setdefault(
            (*self.pointer, self.step()), FieldPosition(spot, key_spot or spot)
        )

    def after_value(self) -> None:
        """Wait for the next item or key."""
        level = self.levels[-1]
        level.items += 1
        level.key = level.key_spot = None


def _spot(event: Any) -> Spot:
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if start.line == end.line else 1
    return Spot(start.line + 1, start.column + 1, max(width, 1))
