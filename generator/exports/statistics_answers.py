"""The statistics for programs: `api/v1/statistics/<table>.json`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.answers import LineAnswer, StatisticsAnswer
from generator.site.context import SiteContext
from generator.site.figure_tables import tables
from generator.site.page import Artifact
from generator.site.tables import Table


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one file a table."""
    for table in tables(register):
        path = urls.statistics_answer(table.slug)
        yield Artifact(path, _answer(table, register).to_bytes())


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
            LineAnswer(
                title=line.title,
                values=line.values,
                total=line.total if table.summed else None,
            )
            for line in table.lines
        ),
        totals=table.totals if table.footed else (),
        total=table.total if table.footed and table.summed else None,
        sample=register.site.sample,
    )
