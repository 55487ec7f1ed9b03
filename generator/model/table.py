"""Tables: named columns and rows of plain cells, as reports make them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | date | None
"""None is an empty cell."""
Row = tuple[Cell, ...]


class CellKind(StrEnum):
    """What the cells of a column are; a sheet shows each its own way."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a name for programs, a heading for people, what its cells are."""

    name: str
    heading: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; its name is part of file and sheet names."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
