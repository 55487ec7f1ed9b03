"""A record in its place, and places inside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from msgspec import Struct

Value = TypeVar("Value", bound=Struct, covariant=True)
Pointer = tuple[str | int, ...]
"""Keys and list positions from the root of a record to a field."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a record: its path below `registry/` and the pointer into it."""

    path: str
    pointer: Pointer = ()


@dataclass(frozen=True, slots=True)
class Record(Generic[Value]):
    """A typed record and the path (below `registry/`) that holds it."""

    path: str
    kind: str
    value: Value

    def at(self, *pointer: str | int) -> Place:
        """Name a field of this record."""
        return Place(self.path, pointer)
