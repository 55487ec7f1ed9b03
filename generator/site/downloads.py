"""The downloads: which files of the site are open data, and how much stands in them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.publication.public import (
    PublicDownloads,
    PublicFile,
    PublicSite,
    PublicTable,
)
from generator.site import urls


def is_download(path: str) -> bool:
    """Whether a file of the site is open data, and not a page about it."""
    return path.startswith((urls.DATA, urls.STATISTICS)) and not path.endswith(".html")


def downloads_of(
    site: PublicSite, tables: Iterable[PublicTable], files: Iterable[PublicFile]
) -> PublicDownloads:
    """Put the files together with the number of rows that each data set has."""
    return PublicDownloads(
        site=site,
        counts={table.id: len(table.records) for table in tables},
        files=tuple(sorted(files, key=lambda file: file.path)),
    )
