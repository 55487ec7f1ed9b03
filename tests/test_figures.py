"""Figures: counted from marked fields alone, on days that lie behind."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.commons import commons_of
from generator.publication import statistic_sources, tallies
from generator.publication.figures import FigureProjector
from generator.publication.statistic_sources import (
    BatchCount,
    GradeCount,
    TrainingCount,
    WorkerCount,
)
from generator.publication.tallies import STAGES, Tally
from tests.builds import PROJECT
from tests.candidates import FOUR_GRADES
from tests.schema_guards import Schema, resolved

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
        assert tally["undecided", "", 2026, "all"] == 1 - expected
        assert bool(tally["stages", "", 2026, "applied"]) == bool(expected)
        if expected:
            stages = [tally["stages", "", 2026, column] for column in STAGES]
            # Stages that the batch does not have let everybody through.
            assert stages == [30, 24, 24, 24, 24, 24, 20]


def told_of_batches(*batches: tuple[int, str, int], as_of: date) -> dict[int, Any]:
    """What the statistics of a day say of batches: year, day of decision, persons."""
    tally: Tally = Counter()
    for year, decided, applied in batches:
        fields = {
            "year": year,
            "counts": {
                "applied": applied,
                "accepted": applied,
                "approved": applied - 6,
            },
            "decision": {"decided_on": decided},
        }
        tallies.count_batch(tally, msgspec.convert(fields, BatchCount), as_of)
    found = FigureProjector(commons_of([]), tally, as_of).figures()
    figures = {figure.id: figure for figure in found}
    rows = figures["stages"].rows if "stages" in figures else ()
    return {row.year: row.values for row in rows}


def test_a_year_of_batches_is_told_of_once_all_are_decided_and_it_is_over() -> None:
    """Else two days subtracted would tell of the batch decided between them."""
    batches = ((2025, "2025-06-30", 30), (2025, "2026-02-26", 20))
    told = [
        told_of_batches(*batches, as_of=date.fromisoformat(day))
        for day in (
            "2025-12-31",
            "2026-01-01",
            "2026-02-25",
            "2026-02-26",
            "2026-12-31",
        )
    ]
    assert told[:3] == [{}, {}, {}]
    assert told[3] == told[4]
    assert told[3][2025][0] == 50


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
