"""The statistics: of every table a sentence, a chart, the table and its file."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.charts import Chart, chart_of
from generator.site.context import SiteContext
from generator.site.figure_tables import tables
from generator.site.page import Page
from generator.site.tables import Table


class Figure(Struct, frozen=True):
    """A table with its chart and the address of its file."""

    table: Table
    chart: Chart
    url: str


class StatisticsView(Struct, frozen=True):
    """What the template of the statistics may read."""

    figures: tuple[Figure, ...]


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page of the statistics."""
    figures = tuple(
        Figure(table, chart_of(table), urls.table(table.slug))
        for table in tables(subject)
    )
    yield Page(urls.STATISTICS, "pages/statistics.html", StatisticsView(figures))
