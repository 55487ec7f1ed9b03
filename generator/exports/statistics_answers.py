"""The statistics for programs, and the entry of the API: `api/v1/`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.announcements import base_of
from generator.site.answers import (
    IndexAnswer,
    LineAnswer,
    StatisticsAnswer,
    TableLink,
)
from generator.site.context import SiteContext
from generator.site.datasets import DATASETS
from generator.site.page import Artifact
from generator.site.tables import Table, tables


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one file a table, then the index."""
    base, found = base_of(register.site), tuple(tables(register))
    for table in found:
        path = urls.statistics_answer(table.slug)
        yield Artifact(path, _answer(table, register).to_bytes())
    index = IndexAnswer(
        as_of=register.site.as_of,
        title=register.site.title,
        sample=register.site.sample,
        counts={
            dataset.name: sum(1 for _ in dataset.records(register))
            for dataset in DATASETS
        },
        description=f"{base}{urls.API_DESCRIPTION}",
        data_package=f"{base}{urls.DATA_PACKAGE}",
        checksums=f"{base}{urls.CHECKSUMS}",
        statistics=tuple(
            TableLink(
                table=table.slug,
                title=table.title,
                answer=f"{base}{urls.statistics_answer(table.slug)}",
            )
            for table in found
        ),
    )
    yield Artifact(urls.API_INDEX, index.to_bytes())


def _answer(table: Table, register: PublicRegister) -> StatisticsAnswer:
    return StatisticsAnswer(
        as_of=register.site.as_of,
        table=table.slug,
        title=table.title,
        sentence=table.sentence,
        definition=table.definition,
        heading=table.heading,
        unit=table.unit,
        columns=table.columns,
        lines=tuple(
            LineAnswer(title=line.title, values=line.values, total=line.total)
            for line in table.lines
        ),
        totals=table.totals,
        total=table.total,
        sample=register.site.sample,
    )
