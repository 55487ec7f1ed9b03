"""Figures: counted from marked fields alone, protected, the same in every form."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import discover
from generator.model.commons import Commons, commons_of
from generator.model.kinds.area import Area
from generator.model.record import Record
from generator.policy.disclosure import SMALLEST_CELL
from generator.publication import statistic_sources, tallies
from generator.publication.figures import ROLES, FigureProjector
from generator.publication.public import PublicFigure, PublicFigureRow
from generator.publication.statistic_sources import (
    BatchCount,
    GradeCount,
    TrainingCount,
    WorkerCount,
)
from generator.publication.tallies import STAGES, Tally
from generator.site.charts import WITHHELD, chart_of
from generator.site.context import SiteContext
from generator.site.figure_tables import tables
from tests.browser.sample_places import register
from tests.builds import PROJECT, Built, fields_of
from tests.candidates import FOUR_GRADES
from tests.schema_guards import Schema, resolved
from tests.table_solver import ranges

AS_OF = date(2026, 6, 30)
SETTLED = tallies.settled_days([FOUR_GRADES], AS_OF)
KINDS: dict[type[msgspec.Struct], str] = {
    WorkerCount: "worker",
    GradeCount: "grade",
    TrainingCount: "training",
    BatchCount: "batch",
}


# ── only marked fields ───────────────────────────────────────────────────────


def unmarked(kind: str, type_: type[msgspec.Struct]) -> Iterator[str]:
    """Yield the fields of a source that are neither public nor marked."""
    path = PROJECT / "schemas" / f"{kind}.schema.json"
    root: Schema = json.loads(path.read_text(encoding="utf-8"))
    yield from _unmarked(root, root, msgspec.inspect.type_info(type_), kind)


def _unmarked(
    root: Schema, node: Schema, info: msgspec.inspect.Type, place: str
) -> Iterator[str]:
    if isinstance(info, msgspec.inspect.UnionType):
        for member in info.types:
            yield from _unmarked(root, node, member, place)
    elif isinstance(info, msgspec.inspect.VarTupleType):
        items = resolved(resolved(node, root)["items"], root)
        yield from _unmarked(root, items, info.item_type, place)
    elif isinstance(info, msgspec.inspect.StructType):
        known = resolved(node, root).get("properties", {})
        for field in info.fields:
            child = resolved(known.get(field.encode_name, {}), root)
            open_ = child.get("x-visibility") == "public" or child.get("x-statistics")
            if not open_:
                yield f"{place}/{field.encode_name}"
            yield from _unmarked(
                root, child, field.type, f"{place}/{field.encode_name}"
            )


def test_sources_hold_public_and_marked_fields_only() -> None:
    found = [place for type_, kind in KINDS.items() for place in unmarked(kind, type_)]
    assert found == []


def test_an_unmarked_field_is_seen() -> None:
    class Leaking(statistic_sources.Counted, frozen=True, kw_only=True):
        id: str
        source: str | None = None
        nickname: str | None = None

    assert list(unmarked("worker", Leaking)) == ["worker/source", "worker/nickname"]


def test_every_source_is_held_against_a_schema() -> None:
    parts: set[type[Any]] = set()
    stack: list[Any] = [msgspec.inspect.type_info(type_) for type_ in KINDS]
    while stack:
        info = stack.pop()
        if isinstance(info, msgspec.inspect.UnionType):
            stack += info.types
        elif isinstance(info, msgspec.inspect.VarTupleType):
            stack.append(info.item_type)
        elif isinstance(info, msgspec.inspect.StructType):
            parts.add(info.cls)
            stack += [field.type for field in info.fields]
    declared = {
        value
        for value in vars(statistic_sources).values()
        if isinstance(value, type) and issubclass(value, statistic_sources.Counted)
    }
    bases = {statistic_sources.Counted, statistic_sources.SpanCount}
    assert declared - bases <= parts


# ── counting ─────────────────────────────────────────────────────────────────


def worker(**more: Any) -> WorkerCount:
    managed = [{"area": "990101", "from": "2020-01-01"}]
    return msgspec.convert({"id": "W1", "managed_by": managed} | more, WorkerCount)


def counted(one: WorkerCount, held_from: date = date(2023, 5, 1)) -> Tally:
    tally: Tally = Counter()
    tallies.count_worker(
        tally, one, lambda day: day >= held_from, lambda _: "990101", AS_OF
    )
    return tally


def test_holders_are_counted_at_the_ends_of_years_that_are_over() -> None:
    tally = counted(worker())
    years = {key[2] for key in tally if key[0] == "held"}
    assert years == {2023, 2024, 2025}


@pytest.mark.parametrize(
    ("roles", "column"),
    [
        ([], "other"),
        (["staff"], "other"),
        (["middle_manager"], "manager"),
        (["head"], "manager"),
        (["manager", "investor"], "investor"),
    ],
)
def test_a_secretary_counts_once_by_the_role_of_the_day(
    roles: list[str], column: str
) -> None:
    posts = [{"category": "secretary", "from": "2024-01-01", "to": "2025-06-30"}]
    firm = [{"role": role, "from": "2024-02-01"} for role in roles]
    tally = counted(worker(posts=posts, firm_roles=firm))
    found = {key[1:]: count for key, count in tally.items() if key[0] == "secretaries"}
    assert found == {("990101", 2024, column): 1}


def test_the_pool_is_counted_on_the_day_and_by_entry() -> None:
    pool = [{"entered_on": "2024-12-31", "left_on": "2025-12-31"}]
    tally = counted(worker(pool=pool))
    found = {key[2:]: count for key, count in tally.items() if key[0] == "pool"}
    assert found == {(2024, "present"): 1, (2024, "entered"): 1}


@pytest.mark.parametrize(
    ("as_of", "years"),
    [
        (date(2026, 6, 30), range(2020, 2025)),
        (date(2026, 7, 1), range(2021, 2026)),
        (date(2027, 1, 1), range(2021, 2026)),
    ],
)
def test_a_yearly_term_is_counted_once_it_is_over(as_of: date, years: range) -> None:
    """The window of the policy is 1 April to 30 June of the year that follows."""
    found = tallies.settled_days([FOUR_GRADES], as_of)
    assert found == {year: date(year + 1, 6, 30) for year in years}


def test_without_inspections_a_year_settles_after_another() -> None:
    none = msgspec.structs.replace(FOUR_GRADES, inspection=None)
    found = tallies.settled_days([none], date(2026, 6, 30))
    assert list(found.items())[-1] == (2024, date(2025, 12, 31))


def inspected(*outcomes: tuple[int, str, str]) -> Tally:
    rows = [
        {"year": year, "outcome": outcome, "concluded_on": day}
        for year, outcome, day in outcomes
    ]
    grade = msgspec.convert({"worker": "W1", "inspections": rows}, GradeCount)
    tally: Tally = Counter()
    tallies.count_inspections(tally, [grade], lambda _: "990101", SETTLED)
    return tally


def test_only_conclusions_of_the_term_count_and_the_last_of_them() -> None:
    tally = inspected(
        (2024, "rectify", "2025-04-01"),
        (2024, "pass", "2025-06-30"),
        (2023, "pass", "2024-07-01"),
        (2022, "exempt", "2023-05-05"),
        (2025, "pass", "2026-04-01"),
    )
    assert tally == {("inspections", "990101", 2024, "passed"): 1}


def test_a_demotion_counts_like_any_other_conclusion() -> None:
    """What is not a pass is one number: none of its kinds can be told from it."""
    found = [
        inspected((2024, outcome, "2025-05-01"))
        for outcome in ("demote", "rectify", "cancel")
    ]
    assert found[0] == found[1] == found[2]
    assert list(found[0].values()) == [1]


def test_a_demoted_holder_counts_as_before() -> None:
    """The figures know no grade: whoever holds one certificate or another is one."""
    assert not {"junior", "intermediate", "senior"} & {*get_args(tallies.Column)}
    fields = {field.name for field in msgspec.structs.fields(GradeCount)}
    assert fields == {"worker", "inspections"}


def test_batches_count_once_they_are_decided() -> None:
    counts = {"applied": 30, "accepted": 24, "qualified": 24, "approved": 20}
    for decided, expected in (("2026-06-30", 1), ("2026-07-01", 0)):
        fields = {"year": 2026, "counts": counts, "decision": {"decided_on": decided}}
        tally: Tally = Counter()
        tallies.count_batch(tally, msgspec.convert(fields, BatchCount), AS_OF)
        assert bool(tally) == bool(expected)
        if expected:
            stages = [tally["stages", "", 2026, column] for column in STAGES]
            # Stages that the batch does not have let everybody through.
            assert stages == [30, 24, 24, 24, 24, 24, 20]


@given(st.dates(AS_OF - timedelta(days=400), AS_OF + timedelta(days=400)))
def test_classes_count_from_their_last_day(as_of: date) -> None:
    fields = {"level": "city", "from": "2026-06-01", "to": "2026-06-30"}
    tally: Tally = Counter()
    training = msgspec.convert({**fields, "attendances": [{}, {}]}, TrainingCount)
    tallies.count_training(tally, training, as_of)
    expected = {
        ("classes", "", 2026, "city"): 1,
        ("attendances", "", 2026, "city"): 2,
    }
    assert dict(tally) == (expected if as_of >= date(2026, 6, 30) else {})


# ── protection ───────────────────────────────────────────────────────────────


def commons() -> Commons:
    """A province of two cities with two counties each."""
    parents = {"990000": None, "990100": "990000", "990200": "990000"}
    parents |= {code: f"{code[:4]}00" for code in COUNTIES}
    areas = [
        Area(
            code=code,
            name=f"示例{code}",
            type="county",
            parent=parent,
            valid_from=date(2000, 1, 1),
        )
        for code, parent in parents.items()
    ]
    records: list[Record[Any]] = [
        Record(f"areas/{one.code}.yml", "area", one) for one in areas
    ]
    return commons_of([*records, Record("policies/a.yml", "policy", FOUR_GRADES)])


COUNTIES = ("990101", "990102", "990201", "990202")
COMMONS = commons()
NUMBERS = st.integers(0, 4) | st.integers(0, 14)
TALLIES = st.fixed_dictionaries(
    {
        **{
            ("secretaries", code, year, role): NUMBERS
            for code in COUNTIES
            for year in (2024, 2025)
            for role in ROLES
        },
        **{
            ("inspections", code, year, column): NUMBERS
            for code in COUNTIES
            for year in (2023, 2024)
            for column in ("passed", "other")
        },
        **{
            (figure, code, year, "all"): NUMBERS
            for figure in ("paid", "yuan", "unpaid")
            for code in COUNTIES
            for year in (2023, 2024)
        },
        **{("leading", "", 2025, column): NUMBERS for column in ("leading", "other")},
        **{("attendances", "", 2026, level): NUMBERS for level in ("city", "county")},
        **{("pool", "", 2025, column): NUMBERS for column in ("present", "entered")},
    }
).map(Counter)


def test_nearly_all_is_told_where_the_numbers_are_withheld() -> None:
    """Of 214 three did not pass: the number is withheld, the share is not."""
    for passed, other, told in (
        (211, 3, 95),
        (60, 2, None),
        (196, 4, 95),
        (95, 4, None),
    ):
        tally: Tally = Counter(
            {
                ("inspections", "990101", 2024, "passed"): passed,
                ("inspections", "990101", 2024, "other"): other,
            }
        )
        (row,) = projected(tally)["inspections"].rows
        assert row.values == (None, None)
        assert row.total == passed + other
        assert row.at_least == told


def projected(tally: Tally) -> dict[str, PublicFigure]:
    found = FigureProjector(COMMONS, tally, AS_OF).figures()
    return {figure.id: figure for figure in found}


def truth(tally: Tally, row: PublicFigureRow, name: str) -> tuple[int, ...]:
    """Add up the numbers of a row again, by the first digits of its area."""
    columns: tuple[str, ...] = {
        "secretaries": ROLES,
        "leading": ("leading", "other"),
        "inspections": ("passed", "other"),
        "attendances": ("province", "city", "county"),
        "pool": ("present", "entered"),
    }[name]
    prefix = row.area.rstrip("0") if row.area else ""
    return tuple(
        sum(
            count
            for (figure, code, year, of), count in tally.items()
            if (figure, year, of) == (name, row.year, column)
            and code.startswith(prefix)
        )
        for column in columns
    )


@given(TALLIES)
@settings(max_examples=150, deadline=None)
def test_no_small_number_is_shown_and_none_is_false(tally: Tally) -> None:
    for name, figure in projected(tally).items():
        base = name.partition("-by-")[0]
        if base in ("allowances", "stages"):
            continue
        for row in figure.rows:
            for told, real in zip(row.values, truth(tally, row, base), strict=True):
                assert told in (None, real), (name, row)
                assert told is None or not 0 < told < SMALLEST_CELL, (name, row)


@given(TALLIES)
@settings(max_examples=120, deadline=None)
def test_secretaries_cannot_be_worked_out_of_both_tables(tally: Tally) -> None:
    """A reader knows the cities' sums and, from the other table, those of roles."""
    found = projected(tally)
    figure = found.get("secretaries-by-city")
    if figure is None:
        return
    year = next(row for row in found["secretaries"].rows if row.year == 2025)
    assert None not in year.values
    table = tuple(truth(tally, row, "secretaries") for row in figure.rows)
    hidden = frozenset(
        (at, column)
        for at, row in enumerate(figure.rows)
        for column, value in enumerate(row.values)
        if value is None
    )
    for (at, column), values in ranges(table, hidden).items():
        assert len(values) > 1
        assert table[at][column] >= SMALLEST_CELL or max(values) >= SMALLEST_CELL


@given(TALLIES)
@settings(max_examples=150, deadline=None)
def test_inspections_and_allowances_single_nobody_out(tally: Tally) -> None:
    found = projected(tally)
    for name in ("inspections", "inspections-by-area"):
        for row in found[name].rows if name in found else ():
            if None not in row.values:
                passed, other = (value or 0 for value in row.values)
                assert row.at_least is None
                assert passed >= SMALLEST_CELL
                assert not 0 < other < SMALLEST_CELL
            elif row.at_least is not None:
                # All that is told: at most one in twenty, and that may be five.
                _, other = truth(tally, row, "inspections")
                assert row.at_least == 95
                assert other * 20 <= sum(truth(tally, row, "inspections"))
                assert sum(truth(tally, row, "inspections")) >= 20 * SMALLEST_CELL
    for name in ("allowances", "allowances-by-area"):
        for row in found[name].rows if name in found else ():
            persons, unpaid = (
                sum(
                    count
                    for (figure, code, year, _), count in tally.items()
                    if (figure, year) == (kind, row.year)
                    and code.startswith(row.area.rstrip("0"))
                )
                for kind in ("paid", "unpaid")
            )
            assert row.values[0] == persons
            assert not 0 < persons < SMALLEST_CELL
            assert not 0 < unpaid < SMALLEST_CELL


@given(TALLIES)
@settings(max_examples=80, deadline=None)
def test_areas_shown_add_up_to_the_year_shown(tally: Tally) -> None:
    """So no area that is left out can be found by subtraction."""
    found = projected(tally)
    for by_area, by_year in (
        ("inspections-by-area", "inspections"),
        ("allowances-by-area", "allowances"),
    ):
        if by_area not in found:
            continue
        rows = found[by_area].rows
        columns = zip(*(row.values for row in rows), strict=True)
        sums = [sum(value or 0 for value in column) for column in columns]
        (whole,) = (r for r in found[by_year].rows if r.year == rows[0].year)
        assert list(whole.values) == sums


# ── one table, four forms ────────────────────────────────────────────────────


def test_every_figure_has_words_and_its_chart_says_the_same() -> None:
    made = list(tables(register()))
    assert len({table.slug for table in made}) == len(made) == 4 + 12
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
