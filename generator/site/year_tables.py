"""Tables of one year, set beside the year before: what the pages of years show.

They tell nothing that the tables of all years do not tell: each is a piece of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generator.publication.public import PublicRegister
from generator.site.figure_tables import table_of
from generator.site.tables import Table, notice_table_of

_LOOKING_BACK = 5
"""Years before the present one that have a page."""


def years(register: PublicRegister) -> tuple[int, ...]:
    """Return the years that have anything to tell, the newest first."""
    told = {row.year for figure in register.figures for row in figure.rows}
    told |= {notice.start.year for notice in register.notices}
    this = register.site.as_of.year
    return tuple(
        year for year in range(this, this - _LOOKING_BACK - 1, -1) if year in told
    )


def tables_of_year(register: PublicRegister, year: int) -> Iterator[Table]:
    """Yield the tables that hold a year: its numbers, and those of the year before."""
    for figure in register.figures:
        rows = tuple(row for row in figure.rows if row.year in (year - 1, year))
        if rows and rows[-1].year == year:
            yield table_of(replace(figure, rows=rows))
    notices = notice_table_of(register, year)
    if notices is not None:
        yield notices
