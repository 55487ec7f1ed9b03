"""Every data set as an Excel workbook: `data/<data set>.xlsx`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES, DATASETS
from generator.site.page import Artifact
from generator.site.workbook import MOST_ROWS, sheet_bytes


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one file a data set; one that no sheet can hold is left to the others.

    The changes are for programs, and for spreadsheets that read CSV.
    """
    largest = max(len(register.rows), len(register.certificates))
    if largest > MOST_ROWS:
        return
    for dataset in DATASETS:
        if dataset is not CHANGES:
            content = sheet_bytes(
                dataset.title,
                dataset.titles,
                dataset.cells(register),
                register.site.as_of,
            )
            yield Artifact(urls.download(dataset.name, "xlsx"), content)
