"""Charts of tables: bars of stacked parts, as shares of the longest row.

A chart holds lengths in percent of its width, so that it fits a phone and a wall
without a script. What a part stands for is told by its pattern and by the words beside.
"""

from __future__ import annotations

from msgspec import Struct

from generator.site.tables import Table

_HUNDRED = 100
_DIGITS = 2


class Part(Struct, frozen=True):
    """A part of a bar: which column it is, where it begins, how long it is."""

    series: int
    start: float
    length: float
    value: int


class Bar(Struct, frozen=True):
    """A row as a bar, with the words that say the same."""

    title: str
    total: int
    words: str
    parts: tuple[Part, ...]


class Chart(Struct, frozen=True):
    """Bars, and what each pattern means."""

    legend: tuple[str, ...]
    bars: tuple[Bar, ...]


def stacked_bars(table: Table) -> Chart:
    """Draw the rows of a table; the longest bar takes the whole width."""
    longest = max((line.total for line in table.lines), default=0) or 1
    bars = []
    for line in table.lines:
        parts, before = [], 0
        for series, value in enumerate(line.values):
            if value:
                start = round(_HUNDRED * before / longest, _DIGITS)
                before += value
                end = round(_HUNDRED * before / longest, _DIGITS)
                length = round(end - start, _DIGITS)
                parts.append(Part(series, start, length, value))
        words = "，".join(
            f"{title} {value:,} {table.unit}"
            for title, value in zip(table.columns, line.values, strict=True)
            if value
        )
        bars.append(Bar(line.title, line.total, words, tuple(parts)))
    return Chart(table.columns, tuple(bars))
