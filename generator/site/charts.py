"""Charts of tables: bars of parts, as shares of the longest row.

A chart holds lengths in percent of its width, so that it fits a phone and a wall
without a script. What a part stands for is told by its pattern and by the words beside.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.site.tables import Line, Table

_HUNDRED = 100
_DIGITS = 2
WITHHELD = "不显示"
"""What stands in the place of a number that is withheld."""


class Part(Struct, frozen=True):
    """A part of a bar: which column it is, where it begins, how long it is."""

    series: int
    start: float
    length: float
    value: int


class Bar(Struct, frozen=True):
    """A row as a bar, with the words that say the same; no total: it is withheld."""

    title: str
    total: int | None
    words: str
    parts: tuple[Part, ...]
    rest: Part | None = None
    """What is withheld of the total: drawn as a frame."""


class Chart(Struct, frozen=True):
    """Bars, and what each pattern means; a single pattern needs no legend."""

    legend: tuple[str, ...]
    bars: tuple[Bar, ...]
    description: str


def chart_of(table: Table) -> Chart:
    """Draw a table; the longest bar takes the whole width."""
    if table.chart == "parts":
        lines, columns = table.lines, table.columns
    else:
        columns = (_measured(table),)
        lines = tuple(_single(table))
    longest = max((_length(line) for line in lines), default=0) or 1
    unit = table.unit_of(0)
    bars = tuple(_bar(line, columns, unit, longest) for line in lines)
    ends = f"最长的一条为{longest:,}{unit}" if bars else ""
    legend = columns if len(columns) > 1 else ()
    what = f"，每条按{'、'.join(columns)}分段" if legend else ""
    return Chart(legend, bars, f"横条图，共{len(bars)}条{what}；{ends}。")


def _measured(table: Table) -> str:
    return table.columns[0] if table.chart == "first" else table.lines[-1].title


def _single(table: Table) -> Iterator[Line]:
    """Lines of one number each: the first of every row, or those of the last row."""
    if table.chart == "first":
        yield from (Line(line.title, line.values[:1]) for line in table.lines)
        return
    for title, value in zip(table.columns, table.lines[-1].values, strict=True):
        yield Line(title, (value,))


def _length(line: Line) -> int:
    return line.total or sum(value or 0 for value in line.values)


def _bar(line: Line, columns: tuple[str, ...], unit: str, longest: int) -> Bar:
    parts, before = [], 0
    for series, value in enumerate(line.values):
        if value:
            start = round(_HUNDRED * before / longest, _DIGITS)
            before += value
            end = round(_HUNDRED * before / longest, _DIGITS)
            parts.append(Part(series, start, round(end - start, _DIGITS), value))
    words = "，".join(
        f"{title} {WITHHELD if value is None else f'{value:,} {unit}'.rstrip()}"
        for title, value in zip(columns, line.values, strict=True)
        if value != 0
    )
    hidden = _length(line) - before
    start = round(_HUNDRED * before / longest, _DIGITS)
    length = round(_HUNDRED * hidden / longest, _DIGITS)
    rest = Part(len(columns), start, length, hidden) if hidden else None
    return Bar(line.title, line.total, words, tuple(parts), rest)
