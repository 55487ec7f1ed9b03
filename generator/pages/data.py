"""The page of the open data: which files there are, how large, and how to use them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicDownloads
from generator.site import urls
from generator.site.announcements import base_of
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES, DATASETS, HOLDERS
from generator.site.page import Page

_FORMATS = (("csv", "CSV"), ("xlsx", "Excel"), ("json", "JSON"))
_OTHERS = (
    (urls.CHECKSUMS, "SHA-256 校验值，可用 sha256sum -c 核对"),
    (urls.DATA_PACKAGE, "数据包说明（Frictionless Data Package）"),
    ("data/dictionary.json", "数据字典，供程序读取"),
    (urls.CHANGES_MONTH_SCHEMA, "各月变动文件的 JSON Schema"),
)
_KILO = 1024


class DataFile(Struct, frozen=True):
    """A file to download."""

    url: str
    name: str
    size: str
    text: str = ""


class DataSet(Struct, frozen=True):
    """A data set: what stands in it, and its files."""

    name: str
    title: str
    meaning: str
    rows: int
    files: tuple[DataFile, ...]
    schema_url: str


class DataView(Struct, frozen=True):
    """What the template of the data page may read."""

    sets: tuple[DataSet, ...]
    others: tuple[DataFile, ...]
    base: str
    """Whole address of the site."""
    example_csv: str
    """Whole address of a file, for the examples."""


def pages(subject: PublicDownloads, context: SiteContext) -> Iterator[Page]:
    """Yield the page of the data."""
    sizes = {file.path: _size(file.size) for file in subject.files}
    base = base_of(subject.site)
    view = DataView(
        sets=tuple(
            DataSet(
                dataset.name,
                dataset.title,
                dataset.meaning,
                subject.counts[dataset.name],
                tuple(
                    DataFile(path, _title(word, path), sizes[path])
                    for extension, word in _FORMATS
                    if (path := urls.download(dataset.name, extension)) in sizes
                ),
                urls.data_schema(dataset.name),
            )
            for dataset in DATASETS
        ),
        others=tuple(
            DataFile(path, path.rpartition("/")[2], sizes.get(path, ""), text)
            for path, text in _OTHERS
        ),
        base=base,
        example_csv=f"{base}{urls.download(HOLDERS.name, 'csv')}",
    )
    yield Page(urls.DATA, "pages/data.html", view)


def _title(word: str, path: str) -> str:
    index = path == urls.download(CHANGES.name, "json")
    return f"{word}（分月）" if index else word


def _size(size: int) -> str:
    """Word a size as file managers do."""
    if size < _KILO:
        return f"{size} 字节"
    if size < _KILO * _KILO:
        return f"{size / _KILO:,.0f} KB"
    return f"{size / _KILO / _KILO:,.1f} MB"
