"""The data dictionary: every column of the open data in words."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.dataset import Dataset, Field, Kind
from generator.site.datasets import DATASETS
from generator.site.page import Page

_KINDS = {
    Kind.TEXT: "文本",
    Kind.CODE: "代码",
    Kind.DAY: "日期",
    Kind.COUNT: "整数",
    Kind.ADDRESS: "网址",
}


class Column(Struct, frozen=True):
    """A column in words."""

    title: str
    name: str
    kind: str
    meaning: str
    values: tuple[tuple[str, str], ...]
    """Code and word."""


class Chapter(Struct, frozen=True):
    """A data set in words."""

    name: str
    title: str
    meaning: str
    order: str
    key: str
    columns: tuple[Column, ...]


class DictionaryView(Struct, frozen=True):
    """What the template of the dictionary may read."""

    chapters: tuple[Chapter, ...]


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the page of the dictionary."""
    view = DictionaryView(tuple(_chapter(dataset) for dataset in DATASETS))
    yield Page(urls.DICTIONARY, "pages/dictionary.html", view)


def _chapter(dataset: Dataset) -> Chapter:
    titles = {field.name: field.title for field in dataset.fields}
    return Chapter(
        dataset.name,
        dataset.title,
        dataset.meaning,
        dataset.order,
        "、".join(titles[name] for name in dataset.key),
        tuple(_column(field) for field in dataset.fields),
    )


def _column(field: Field) -> Column:
    kind = _KINDS[field.kind]
    if field.unit:
        kind = f"{kind}，单位：{field.unit}"
    if field.optional:
        kind = f"{kind}，可空"
    return Column(
        field.title, field.name, kind, field.meaning, tuple(field.words.items())
    )
