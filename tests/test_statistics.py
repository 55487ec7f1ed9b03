"""Statistics: sentence, chart, table and file tell the same numbers."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date

import msgspec
import pytest

from generator.catalogue import discover
from generator.publication.public import PublicRegister
from generator.site.charts import chart_of
from generator.site.context import SiteContext
from generator.site.figure_tables import tables
from generator.site.tables import Line, Table
from tests.public_rows import register, row

CATALOGUE = discover()


def table(**values: tuple[int, ...]) -> Table:
    lines = tuple(Line(title, numbers) for title, numbers in values.items())
    return Table("t", "表", "话。", "算法。", "地区", "人", ("甲", "乙"), lines)


def small() -> PublicRegister:
    """Five holders of two grades and two categories."""
    told = [
        ("990101", "junior", "secretary", date(2025, 5, 1)),
        ("990101", "junior", "secretary", date(2026, 5, 1)),
        ("990101", "senior", "secretary", date(2026, 5, 2)),
        ("990101", "junior", "full_time", date(2026, 5, 3)),
        ("990101", "senior", "full_time", date(2024, 5, 4)),
    ]
    rows = [
        msgspec.structs.replace(
            row("王示例", serial, area=area),
            grade=grade,
            category=category,
            issued_on=issued,
        )
        for serial, (area, grade, category, issued) in enumerate(told, 1)
    ]
    return register(rows)


def test_sums_of_rows_and_columns() -> None:
    made = table(东=(3, 2), 西=(1, 0))
    assert made.totals == (4, 2)
    assert made.total == 6
    assert [line.total for line in made.lines] == [5, 1]


def test_the_tables_count_every_holder_once() -> None:
    rows = small().rows
    for made in tables(small()):
        if made.slug.startswith("holders"):
            assert made.total == len(rows), made.slug
    (by_area,) = [t for t in tables(small()) if t.slug == "holders-by-area"]
    counted = {line.title: line.total for line in by_area.lines}
    names = Counter(one.area_name for one in rows)
    assert sum(total or 0 for total in counted.values()) == sum(names.values())
    assert by_area.columns == ("初级", "高级")


@pytest.mark.parametrize(
    ("day", "so_far"), [(date(2026, 6, 30), "截至数据截至日"), (date(2026, 12, 31), "")]
)
def test_a_year_is_measured_against_the_last_only_when_it_is_whole(
    day: date, so_far: str
) -> None:
    """Both years' numbers stand; half a year is not called less than a whole one."""
    whole = small()
    dated = msgspec.structs.replace(
        whole, site=msgspec.structs.replace(whole.site, as_of=day)
    )
    (by_year,) = [t for t in tables(dated) if t.slug == "holders-by-year"]
    counts = Counter(one.issued_on.year for one in whole.rows)
    assert by_year.sentence == (
        f"现行有效的证书中，2026年{so_far}发的 {counts[2026]} 本，"
        f"2025年发的 {counts[2025]} 本。"
    )


def test_a_register_of_nobody_has_no_tables() -> None:
    assert list(tables(register([]))) == []


@pytest.mark.parametrize(
    "made", [table(东=(3, 2), 西=(1, 0)), table(东=(0, 0)), table(东=(1, 7), 西=(7, 1))]
)
def test_a_bar_is_as_long_as_its_share_of_the_longest(made: Table) -> None:
    chart = chart_of(made)
    longest = max(line.total or 0 for line in made.lines) or 1
    for line, bar in zip(made.lines, chart.bars, strict=True):
        assert sum(part.value for part in bar.parts) == line.total == bar.total
        end = max((part.start + part.length for part in bar.parts), default=0)
        assert line.total is not None
        assert end == pytest.approx(100 * line.total / longest, abs=0.02)
        place = 0.0
        for part in bar.parts:
            assert part.start == pytest.approx(place, abs=0.01)
            place = part.start + part.length
            assert part.value == line.values[part.series]
            assert f"{made.columns[part.series]} {part.value} 人" in bar.words


def test_files_hold_what_the_tables_hold() -> None:
    (export,) = [e for e in CATALOGUE.exports if e.name == "statistics_csv"]
    files = {
        artifact.path: artifact.content
        for artifact in export.artifacts(small(), SiteContext(small().site))
    }
    for made in tables(small()):
        content = files[f"stats/{made.slug}.csv"]
        assert content.startswith(b"\xef\xbb\xbf")
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert lines[0] == [made.heading, *made.columns, "合计"]
        for line, cells in zip(made.lines, lines[1:-1], strict=True):
            assert cells == [line.title, *map(str, line.values), str(line.total)]
        assert lines[-1] == ["合计", *map(str, made.totals), str(made.total)]
