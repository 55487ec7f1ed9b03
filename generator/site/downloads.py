"""The downloads: which files of the site are open data, and how much stands in them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.publication.public import PublicDownloads, PublicFile, PublicRegister
from generator.site import urls
from generator.site.datasets import DATASETS


def is_download(path: str) -> bool:
    """Whether a file of the site is open data, and not a page about it."""
    return path.startswith((urls.DATA, urls.STATISTICS)) and not path.endswith(".html")


def downloads_of(
    register: PublicRegister, files: Iterable[PublicFile]
) -> PublicDownloads:
    """Put the files together with the number of rows that each data set has."""
    return PublicDownloads(
        site=register.site,
        counts={
            dataset.name: sum(1 for _ in dataset.records(register))
            for dataset in DATASETS
        },
        files=tuple(sorted(files, key=lambda file: file.path)),
    )
