"""A record in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from msgspec import Struct

from generator.findings.place import Place

Value_co = TypeVar("Value_co", bound=Struct, covariant=True)


@dataclass(frozen=True, slots=True)
class Record(Generic[Value_co]):
    """A typed record and the path (below `registry/`) that holds it."""

    path: str
    kind: str
    value: Value_co

    def at(self, *pointer: str | int) -> Place:
        """Name a field of this record."""
        return Place(self.path, pointer)
