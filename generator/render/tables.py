"""Tables as text for a terminal, where a Chinese character takes two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from generator.model.table import Cell, CellKind, Table
from generator.site.spreadsheet import csv_bytes

_WIDE = frozenset("WF")
_GAP = "  "


def table_text(table: Table) -> str:
    """Write a title, the headings and the rows in columns."""
    heads = [column.heading for column in table.columns]
    lines = [[cell_text(cell) for cell in row] for row in table.rows]
    widths = [max(map(_width, column)) for column in zip(heads, *lines, strict=True)]
    right = [column.kind is CellKind.NUMBER for column in table.columns]
    body = "".join(f"{line}\n" for line in _laid_out([heads, *lines], widths, right))
    return f"{table.title}（{table.count} {table.unit}）\n{body}"


def table_csv(table: Table) -> bytes:
    """Write a table as CSV: byte order mark, CRLF, no cell that calculates."""
    return csv_bytes(
        [column.heading for column in table.columns],
        ([cell_text(cell) for cell in row] for row in table.rows),
    )


def cell_text(cell: Cell) -> str:
    """Write a cell; a day as 2026-06-30."""
    return "" if cell is None else str(cell)


def _laid_out(
    lines: Sequence[Sequence[str]], widths: Sequence[int], right: Sequence[bool]
) -> Iterator[str]:
    for line in lines:
        cells = (
            _padded(cell, width, to_right)
            for cell, width, to_right in zip(line, widths, right, strict=True)
        )
        yield _GAP.join(cells).rstrip()


def _padded(cell: str, width: int, to_right: bool) -> str:  # noqa: FBT001
    blanks = " " * (width - _width(cell))
    return blanks + cell if to_right else cell + blanks


def _width(text: str) -> int:
    return sum(
        1 + (unicodedata.east_asian_width(character) in _WIDE) for character in text
    )
