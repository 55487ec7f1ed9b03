"""The tables of the statistics as spreadsheets: `stats/<table>.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.charts import WITHHELD
from generator.site.context import SiteContext
from generator.site.figure_tables import tables
from generator.site.page import Artifact
from generator.site.spreadsheet import csv_bytes


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one file a table, with the sums that the page shows too."""
    for table in tables(register):
        header = (table.heading, *table.columns, *(("合计",) if table.summed else ()))
        lines = [
            (line.title, *_cells(line.values, line.total, summed=table.summed))
            for line in table.lines
        ]
        if table.footed:
            sums = _cells(table.totals, table.total, summed=table.summed)
            lines.append(("合计", *sums))
        yield Artifact(urls.table(table.slug), csv_bytes(header, lines))


def _cells(
    values: tuple[int | None, ...], total: int | None, *, summed: bool
) -> Iterator[str]:
    for value in (*values, total) if summed else values:
        yield WITHHELD if value is None else str(value)
