"""The tables of the statistics as spreadsheets: `stats/<table>.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Artifact
from generator.site.spreadsheet import csv_bytes
from generator.site.tables import tables


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one file a table, with the sums in its last column and line."""
    for table in tables(register):
        header = (table.heading, *table.columns, "合计")
        lines = [
            (line.title, *map(str, (*line.values, line.total))) for line in table.lines
        ]
        lines.append(("合计", *map(str, (*table.totals, table.total))))
        yield Artifact(urls.table(table.slug), csv_bytes(header, lines))
