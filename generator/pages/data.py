"""The page of the open data: which files there are and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class DataFile(Struct, frozen=True):
    """A file to download; how many lines, where that is known."""

    url: str
    name: str
    text: str
    rows: int


class DataView(Struct, frozen=True):
    """What the template of the data page may read."""

    files: tuple[DataFile, ...]


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page of the data."""
    holders = "持证人员：姓名、等级、状态、地区、单位、证书编号和有效期"
    certificates = "证书状态：每一证书编号的状态和日期，不含姓名"
    notices = "公示、公告目录：标题、机关、起止日期和人数，不含姓名"
    counts = len(subject.rows), len(subject.certificates), len(subject.notices)
    files = (
        _file("holders.csv", holders, counts[0]),
        _file("holders.json", holders, counts[0]),
        _file("certificates.csv", certificates, counts[1]),
        _file("certificates.json", certificates, counts[1]),
        _file("notices.json", notices, counts[2]),
    )
    yield Page(urls.DATA, "pages/data.html", DataView(files))


def _file(name: str, text: str, rows: int) -> DataFile:
    return DataFile(f"{urls.DATA}{name}", name, text, rows)
