"""A record before and after: the subject of the rules on what may be changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic

import msgspec
from msgspec import Struct

from generator.findings.place import Pointer
from generator.model.record import Record, Value_co

ABSENT = object()
"""Stands for a value that is not there."""


@dataclass(frozen=True, slots=True)
class Change(Generic[Value_co]):
    """A record as it stood at the base, and as it is now; `None` once it is gone."""

    kind: str
    before: Record[Value_co]
    after: Record[Value_co] | None

    def differences(self) -> Iterator[tuple[Pointer, object, object]]:
        """Yield each field that differs, with its old and new value.

        Notes and layout make no difference: the values are compared. A list that has
        become longer or shorter differs as a whole.
        """
        if self.after is not None:
            old = _plain(self.before.value)
            new = _plain(self.after.value)
            yield from _differences(old, new, ())


def _plain(value: Struct) -> Any:
    """Fields under their names in the file, with lists as lists."""
    return msgspec.json.decode(msgspec.json.encode(value))


def _differences(
    old: Any, new: Any, pointer: Pointer
) -> Iterator[tuple[Pointer, object, object]]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            was, now = old.get(key, ABSENT), new.get(key, ABSENT)
            yield from _differences(was, now, (*pointer, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for at, (was, now) in enumerate(zip(old, new, strict=True)):
            yield from _differences(was, now, (*pointer, at))
    elif old != new:
        yield pointer, old, new
