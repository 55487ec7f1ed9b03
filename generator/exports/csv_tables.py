"""Every data set as a spreadsheet of text: `data/<data set>.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicTable
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.datasets import BY_NAME
from generator.site.page import Artifact
from generator.site.spreadsheet import csv_bytes


def artifacts(subject: PublicTable, context: SiteContext) -> Iterator[Artifact]:
    """Write the file of a data set: Chinese headings, words instead of codes."""
    dataset = BY_NAME[subject.id]
    lines = (
        ["" if cell is None else str(cell) for cell in row]
        for row in dataset.cells(subject)
    )
    content = csv_bytes(dataset.titles, lines)
    yield Artifact(urls.download(dataset.name, "csv"), content)
