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
    unit: str = "行"
    """What a row stands for, with its measure word: 行, 人, 个地区."""
    sums: int = 0
    """How many of the last rows are sums of the others and stand for nothing."""

    @property
    def count(self) -> int:
        """How many rows stand for something."""
        return len(self.rows) - self.sums
