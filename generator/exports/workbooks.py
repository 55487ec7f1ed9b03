"""Every data set as an Excel workbook: `data/<data set>.xlsx`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicTable
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.datasets import BY_NAME, CHANGES
from generator.site.page import Artifact
from generator.site.workbook import MOST_ROWS, sheet_bytes


def artifacts(subject: PublicTable, context: SiteContext) -> Iterator[Artifact]:
    """Write the file of a data set; one that no sheet can hold is left to the others.

    The changes are for programs, and for spreadsheets that read CSV.
    """
    dataset = BY_NAME[subject.id]
    if dataset is CHANGES or len(subject.records) > MOST_ROWS:
        return
    cells = dataset.cells(subject)
    content = sheet_bytes(dataset.title, dataset.titles, cells, subject.site.as_of)
    yield Artifact(urls.download(dataset.name, "xlsx"), content)
