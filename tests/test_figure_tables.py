"""Figures in words, charts and files; the sample counted again by hand."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, defaultdict
from typing import Any

import pytest

from generator.catalogue import discover
from generator.site.charts import WITHHELD, chart_of
from generator.site.context import SiteContext
from generator.site.figure_tables import tables
from tests.browser.sample_places import register
from tests.builds import Built, fields_of

# ── one table, four forms ────────────────────────────────────────────────────


def test_every_figure_has_words_and_its_chart_says_the_same() -> None:
    made = list(tables(register()))
    assert len({table.slug for table in made}) == len(made) == 4 + 13
    for table in made:
        assert table.sentence.endswith("。")
        assert not re.search("。。|None|，，", table.sentence + table.definition)
        for bar in chart_of(table).bars:
            for part in bar.parts:
                assert f"{part.value:,}" in bar.words


def test_withheld_numbers_stand_nowhere() -> None:
    (table,) = [one for one in tables(register()) if one.slug == "inspections"]
    assert table.lines[1].values == (None, None)
    assert table.lines[1].total == 160
    bar = chart_of(table).bars[1]
    assert bar.parts == ()
    assert bar.rest is not None
    assert (bar.rest.value, bar.rest.length) == (160, 100)
    assert bar.words == f"合格 {WITHHELD}，其他结论 {WITHHELD}"
    assert "不显示" in table.sentence
    (export,) = [e for e in discover().exports if e.name == "statistics_csv"]
    found = {
        artifact.path: artifact.content
        for artifact in export.artifacts(register(), SiteContext(register().site))
    }
    text = found["stats/inspections.csv"].decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    assert lines[2] == ["2024年", WITHHELD, WITHHELD, "160"]


# ── the sample, counted again by hand ────────────────────────────────────────


@pytest.fixture(scope="module")
def records(sample: Built) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for folder in ("batches", "training", "workers"):
        for path in sorted((sample.registry / folder).rglob("*.yml")):
            name = path.relative_to(sample.registry).as_posix()
            found[folder].append(fields_of(sample.registry, name))
    return found


def sheet(sample: Built, slug: str) -> dict[str, list[str]]:
    text = sample.file(f"stats/{slug}.csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    return {row[0]: row[1:] for row in rows[1:]}


def test_the_sample_has_every_figure(sample: Built) -> None:
    page = sample.pages["stats/index.html"]
    for slug in (
        "holders-over-time",
        "holders-at-year-end",
        "holders-in-management",
        "secretaries",
        "secretaries-by-city",
        "batches",
        "inspections",
        "pool",
        "training-classes",
        "training-attendances",
        "allowances",
    ):
        assert f'<section id="{slug}">' in page, slug
        assert (sample.site / f"stats/{slug}.csv").is_file()


def test_pool_secretaries_and_classes_are_those_of_the_records(
    sample: Built, records: dict[str, list[dict[str, Any]]]
) -> None:
    day = "2025-12-31"

    def holds(span: dict[str, Any], first: str, last: str) -> bool:
        return str(span[first]) <= day and str(span.get(last) or "9999") >= day

    pool = sum(
        str(stay["entered_on"]) <= day < str(stay.get("left_on") or "9999")
        for worker in records["workers"]
        for stay in worker.get("pool", [])
    )
    assert sheet(sample, "pool")["2025年"][0] == str(pool)
    secretaries = [
        {
            role["role"]
            for role in one.get("firm_roles", [])
            if holds(role, "from", "to")
        }
        for one in records["workers"]
        if any(
            post["category"] == "secretary" and holds(post, "from", "to")
            for post in one.get("posts", [])
        )
    ]
    investors = sum("investor" in roles for roles in secretaries)
    found = sheet(sample, "secretaries")["2025年"]
    assert found[0] == str(investors)
    assert found[-1] == str(len(secretaries))
    classes = Counter(
        one["level"] for one in records["training"] if str(one["to"])[:4] == "2025"
    )
    expected = [str(classes[level]) for level in ("province", "city", "county")]
    assert sheet(sample, "training-classes")["2025年"][:3] == expected


def test_first_and_last_stage_are_those_of_the_batches(
    sample: Built, records: dict[str, list[dict[str, Any]]]
) -> None:
    counts = [
        batch["counts"]
        for batch in records["batches"]
        if batch["year"] == 2025 and batch.get("decision")
    ]
    found = sheet(sample, "batches")["2025年"]
    assert found[0] == str(sum(one["applied"] for one in counts))
    assert found[-1] in (WITHHELD, str(sum(one.get("approved", 0) for one in counts)))
