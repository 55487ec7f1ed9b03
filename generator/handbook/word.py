"""The forms as Word files (Office Open XML, ECMA-376), written by hand.

Same form, same bytes: nothing in the file tells of a clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from generator.handbook.archive import zipped
from generator.handbook.forms import Field, Form, Table

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_WIDTH = 9000
"""Width of a table in twentieths of a point: A4 less its margins."""
_LABEL = 2400
_LINE, _TALL = 480, 1500
"""Least height of a row, and of one to write several lines in."""
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1300" '
    'w:bottom="1300" w:left="1300" w:header="700" w:footer="700" w:gutter="0"/>'
    "</w:sectPr>"
)


def word_file(form: Form) -> bytes:
    """Write a form as a Word file of A4 pages."""
    plan = form.plan
    body = [_paragraph(plan.title, size=36, bold=True, centred=True)]
    body.append(_grid([[one.title, _choices(one)] for one in form.facts], _LINE))
    for table in form.tables:
        body += [_paragraph(table.title, bold=True), _listing(table)]
    body.append(_paragraph(""))
    body.append(_grid([[blank, ""] for blank in plan.blanks], _TALL))
    notes = (*plan.notes, f"填写：{plan.filled_by}。保存：{plan.kept_by}。")
    body += [_paragraph("填写说明", bold=True)]
    body += [_paragraph(f"{at}．{note}") for at, note in enumerate(notes, 1)]
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:document xmlns:w="{_NAMESPACE}"><w:body>{"".join(body)}{_PAGE}'
        "</w:body></w:document>"
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": document,
    }
    return zipped((name, text.encode()) for name, text in parts.items())


def _listing(table: Table) -> str:
    titles = [one.title for one in table.columns]
    blank = [_choices(one) for one in table.columns]
    rows = [titles, *([blank] * table.rows)]
    if table.heads:
        heads = [table.corner, *table.heads]
        rows = [[head, *row] for head, row in zip(heads, rows, strict=True)]
    columns = len(rows[0])
    widths = [_WIDTH // columns] * columns
    return _table(rows, widths, _LINE, headed=True)


def _grid(rows: list[list[str]], height: int) -> str:
    return _table(rows, [_LABEL, _WIDTH - _LABEL], height, headed=False)


def _table(
    rows: list[list[str]], widths: list[int], height: int, *, headed: bool
) -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = "".join(
        _row(row, widths, height, head=headed and at == 0)
        for at, row in enumerate(rows)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_WIDTH}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"
    )


def _row(cells: Iterable[str], widths: list[int], height: int, *, head: bool) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    made = "".join(_cells(cells, widths, head=head))
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>'
        f"{repeated}</w:trPr>{made}</w:tr>"
    )


def _cells(cells: Iterable[str], widths: list[int], *, head: bool) -> Iterator[str]:
    for text, width in zip(cells, widths, strict=True):
        yield (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
            f'<w:vAlign w:val="center"/></w:tcPr>{_paragraph(text, bold=head)}</w:tc>'
        )


def _paragraph(
    text: str, *, size: int = 24, bold: bool = False, centred: bool = False
) -> str:
    alignment = '<w:pPr><w:jc w:val="center"/></w:pPr>' if centred else ""
    weight = "<w:b/>" if bold else ""
    return (
        f'<w:p>{alignment}<w:r><w:rPr><w:rFonts w:eastAsia="仿宋" w:hint="eastAsia"/>'
        f'{weight}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">'
        f"{escape(text)}</w:t></w:r></w:p>"
    )


def _choices(field: Field) -> str:
    return "　".join(f"□{choice}" for choice in field.choices)
