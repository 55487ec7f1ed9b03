"""Places: a file below `registry/` and a pointer to a field in it."""

from __future__ import annotations

from dataclasses import dataclass

Pointer = tuple[str | int, ...]
"""Keys and list positions from the root of a record to a field."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a record, or of a text: then `line` and `column` say where.

    `path` lies below `registry/`, or is a path of the project for other files.
    """

    path: str
    pointer: Pointer = ()
    line: int | None = None
    column: int | None = None
