"""The statistics: of every table a sentence, a chart, the table and its files.

One page holds all years; one for each year sets it beside the year before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.charts import Chart, chart_of
from generator.site.context import SiteContext
from generator.site.figure_tables import tables
from generator.site.page import Page
from generator.site.tables import Table
from generator.site.year_tables import tables_of_year, years

_TWO_YEARS = 2


class Figure(Struct, frozen=True):
    """A table with its chart and the addresses of its files."""

    table: Table
    chart: Chart
    url: str
    answer_url: str
    changes: tuple[int | None, ...] = ()
    """What a year that is over has more in each column than the one before."""


class Year(Struct, frozen=True):
    """A year that has a page of its own."""

    year: int
    url: str
    over: bool


class StatisticsView(Struct, frozen=True):
    """What the template of the statistics may read."""

    figures: tuple[Figure, ...]
    years: tuple[Year, ...]
    workbook_url: str


class YearView(Struct, frozen=True):
    """What the template of a year's statistics may read."""

    figures: tuple[Figure, ...]
    year: Year
    years: tuple[Year, ...]


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page of all years, then one a year."""
    this = subject.site.as_of.year
    listed = tuple(
        Year(year, urls.statistics_of(year), year < this) for year in years(subject)
    )
    workbook = urls.download("statistics", "xlsx")
    view = StatisticsView(_figures(tables(subject)), listed, workbook)
    yield Page(urls.STATISTICS, "pages/statistics.html", view)
    for one in listed:
        found = _figures(tables_of_year(subject, one.year), compares=one.over)
        yield Page(one.url, "pages/statistics_year.html", YearView(found, one, listed))


def _figures(found: Iterable[Table], *, compares: bool = False) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            table,
            chart_of(table),
            urls.table(table.slug),
            urls.statistics_answer(table.slug),
            table.changes if compares and _is_of_two_years(table) else (),
        )
        for table in found
    )


def _is_of_two_years(table: Table) -> bool:
    """Whether the lines are a year and the one before; areas have an address."""
    return len(table.lines) == _TWO_YEARS and not any(line.url for line in table.lines)
