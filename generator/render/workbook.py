"""Tables as an Excel workbook: typed cells, a frozen heading, nothing that calculates.

The same tables give the same bytes: no time of day stands in the file.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import MergedCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.model.table import Cell, Table
from generator.site.workbook import FIRST_DAY_OF_ZIP, without_clock

_NARROWEST, _WIDEST = 10, 48
_DAY_FORMAT = "yyyy-mm-dd"
_SHEET_NAME = 31
"""Longest name of a sheet."""


def workbook_bytes(tables: Iterable[Table], as_of: date) -> bytes:
    """Write one sheet a table; the file is dated by the day it speaks of."""
    book = Workbook()
    book.remove(book.worksheets[0])
    stamp = datetime.combine(as_of, time())
    book.properties.created = stamp
    book.properties.creator = "hongling"
    for table in tables:
        _fill(book.create_sheet(table.title[:_SHEET_NAME]), table)
    buffer = io.BytesIO()
    book.save(buffer)
    return _dated(buffer.getvalue(), stamp)


def _fill(sheet: Worksheet, table: Table) -> None:
    for number, column in enumerate(table.columns, 1):
        _put(sheet.cell(1, number), column.heading)
        sheet.cell(1, number).font = Font(bold=True)
        longest = max((_width(row[number - 1]) for row in table.rows), default=0)
        width = max(_NARROWEST, 2 * len(column.heading) + 2, longest + 2)
        sheet.column_dimensions[get_column_letter(number)].width = min(width, _WIDEST)
    for place, row in enumerate(table.rows, 2):
        for number, cell in enumerate(row, 1):
            _put(sheet.cell(place, number), cell)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _put(place: SheetCell | MergedCell, cell: Cell) -> None:
    """Set a cell; text is always text, whatever it begins with."""
    assert isinstance(place, SheetCell)  # noqa: S101 - nothing is merged here
    if isinstance(cell, str):
        place.value = cell
        place.data_type = "s"
        place.quotePrefix = True
    elif cell is not None:
        place.value = cell
        if isinstance(cell, date):
            place.number_format = _DAY_FORMAT


def _width(cell: Cell) -> int:
    text = "" if cell is None else str(cell)
    return sum(1 if character.isascii() else 2 for character in text)


def _dated(content: bytes, stamp: datetime) -> bytes:
    """Copy a workbook so that no time of day of the clock stands in it."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            target.writestr(
                zipfile.ZipInfo(entry.filename, FIRST_DAY_OF_ZIP),
                without_clock(entry.filename, source, stamp),
                zipfile.ZIP_DEFLATED,
            )
    return result.getvalue()
