"""CSV for offices: opens in a spreadsheet as text, never as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@＝＋－＠")
_SUSPECT = _FORMULA | frozenset("\t\r\n\0 \u3000\u00a0\ufeff")
"""First characters to look behind: some programs skip blanks before a formula."""


def safe_cell(cell: str) -> str:
    """Put an apostrophe before text that a spreadsheet might calculate."""
    if cell[:1] not in _SUSPECT or not cell:
        return cell
    kept = cell.lstrip("\0\ufeff \t\r\n\u3000\u00a0")
    if kept[:1] in _FORMULA or cell[0] in "\t\r\n\0":
        return f"'{cell}"
    return cell


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a table: byte order mark (Excel needs it for Chinese), CRLF, RFC 4180."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
