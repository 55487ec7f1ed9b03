"""Open data as an Excel workbook: typed cells, text that is never calculated.

The library makes the file with its styles; the rows are written into it as a stream,
which takes a tenth of the time and holds no row twice. The same rows give the same
bytes: no time of day stands in the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from itertools import chain, islice
from string import ascii_uppercase
from typing import IO
from xml.sax.saxutils import escape

from generator.site.dataset import Cell

MOST_ROWS = 1_048_575
"""Rows that a sheet holds below its heading."""
_SHEET_NAME = 31
_DAY_FORMAT = "yyyy-mm-dd"
_FIRST_SERIAL = date(1899, 12, 30)
"""Day from which spreadsheets count days."""
_NARROWEST, _WIDEST = 10, 48
_LOOKED_AT = 200
"""Rows from which the widths of the columns are taken."""
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
"""Time of every part: a zip file knows none before it."""
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_MODEL_ROW = re.compile(rb'<row r="2".*</row>')
_STYLE = re.compile(rb'<c r="[AB]2" s="([0-9]+)"')
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SHEET = "xl/worksheets/sheet1.xml"


def sheet_bytes(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]], as_of: date
) -> bytes:
    """Write one sheet; the file is dated by the day that it speaks of."""
    flow = iter(rows)
    first = list(islice(flow, _LOOKED_AT))
    stamp = datetime.combine(as_of, time())
    skeleton = _skeleton(title, headings, first, stamp)
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(skeleton)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            info = zipfile.ZipInfo(entry.filename, FIRST_DAY_OF_ZIP)
            info.compress_type = zipfile.ZIP_DEFLATED
            with target.open(info, "w") as place:
                if entry.filename == _SHEET:
                    _pour(place, source.read(entry), chain(first, flow))
                else:
                    place.write(without_clock(entry.filename, source, stamp))
    return result.getvalue()


def without_clock(name: str, source: zipfile.ZipFile, stamp: datetime) -> bytes:
    """Read a part of a workbook, with a given time where the clock's was put."""
    data = source.read(name)
    if name != "docProps/core.xml":
        return data
    written = stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return _MODIFIED.sub(rb"\g<1>" + written, data)


def _skeleton(
    title: str, headings: Sequence[str], first: list[Sequence[Cell]], stamp: datetime
) -> bytes:
    """Make a workbook of the heading and one row that shows the two styles."""
    # Loading the library would take a third of the start of every command.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title[:_SHEET_NAME]
    book.properties.created = stamp
    book.properties.creator = "hongling"
    for number, heading in enumerate(headings, 1):
        cell = sheet.cell(1, number, heading)
        cell.font = Font(bold=True)
        longest = max((_width(row[number - 1]) for row in first), default=0)
        width = max(_NARROWEST, 2 * len(heading) + 4, longest + 2)
        sheet.column_dimensions[_letter(number)].width = min(width, _WIDEST)
    text, day = sheet.cell(2, 1, "text"), sheet.cell(2, 2, stamp.date())
    text.quotePrefix = True
    day.number_format = _DAY_FORMAT
    sheet.freeze_panes = "A2"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _pour(place: IO[bytes], sheet: bytes, rows: Iterable[Sequence[Cell]]) -> None:
    """Write the sheet with the rows in the place of the model row."""
    model = _MODEL_ROW.search(sheet)
    if model is None:
        raise AssertionError(sheet)
    text, day = (style.decode() for style in _STYLE.findall(model[0]))
    # The size is a hint that readers may lack; here it would tell of the model row.
    head = re.sub(rb"<dimension[^>]*>", b"", sheet[: model.start()])
    place.write(head)
    for line in _lines(rows, text, day):
        place.write(line.encode())
    place.write(sheet[model.end() :])


def _lines(rows: Iterable[Sequence[Cell]], text: str, day: str) -> Iterator[str]:
    letters: list[str] = []
    for number, row in enumerate(rows, 2):
        if len(letters) < len(row):
            letters = [_letter(at) for at in range(1, len(row) + 1)]
        cells = []
        for letter, cell in zip(letters, row, strict=True):
            if cell is None or cell == "":
                if letter == letters[-1]:
                    # Else a reader of rows would take the row for a shorter one.
                    cells.append(f'<c r="{letter}{number}"/>')
                continue
            if isinstance(cell, str):
                cells.append(
                    f'<c r="{letter}{number}" s="{text}" t="inlineStr"><is>'
                    f'<t xml:space="preserve">{_escaped(cell)}</t></is></c>'
                )
            elif isinstance(cell, date):
                serial = (cell - _FIRST_SERIAL).days
                cells.append(f'<c r="{letter}{number}" s="{day}"><v>{serial}</v></c>')
            else:
                cells.append(f'<c r="{letter}{number}"><v>{cell}</v></c>')
        yield f'<row r="{number}">{"".join(cells)}</row>'


def _letter(number: int) -> str:
    """Letter of a column; no data set has more than there are letters."""
    return ascii_uppercase[number - 1]


@lru_cache(maxsize=1 << 14)
def _escaped(text: str) -> str:
    return escape(_NO_XML.sub("", text))


def _width(cell: Cell) -> int:
    text = "" if cell is None else str(cell)
    return sum(1 if character.isascii() else 2 for character in text)
