"""The search of the sample site finds whom its records say, and no one else."""

from __future__ import annotations

import re

import pytest

from tests.builds import Built
from tests.sample_queries import KINDS, Holders, Query, queries
from tests.search_model import PAGE, Model

NAME = re.compile(r"^ +(?:- )?name: (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def holders(sample: Built) -> Holders:
    return Holders(sample)


@pytest.fixture(scope="module")
def model(sample: Built) -> Model:
    root = sample.site.resolve()
    return Model(
        {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in (root / "search").rglob("*.json")
        }
    )


def test_every_kind_of_query_is_asked() -> None:
    asked = queries()
    assert len(asked) >= 120
    assert len({str(query) for query in asked}) == len(asked)
    assert {query.kind for query in asked} == KINDS


def test_the_table_of_holders_calls_people_as_their_records_do(
    sample: Built, holders: Holders
) -> None:
    for row in holders.rows:
        (path,) = sample.registry.glob(f"identities/*/*/{row['人员编号']}.yml")
        named = NAME.findall(path.read_text("utf-8"))
        assert row["姓名"] in named


@pytest.mark.parametrize("query", queries(), ids=str)
def test_a_query_finds_everyone_and_no_one_else(
    holders: Holders, model: Model, query: Query
) -> None:
    named, placed = holders.named(query), holders.placed(query)
    if query.first is not None:
        assert named, "nobody of the sample is called so"
    answer = model.search(query.text, holders.check(query.filters))
    assert {row[0] for row in answer.names} <= named
    assert {row[0] for row in answer.units} <= placed
    assert len(answer.names) == min(PAGE, len(named))
    assert len(answer.units) == min(PAGE - len(answer.names), len(placed))
    assert answer.name_total == len(named)
    assert answer.unit_total in {len(placed), None}
    assert answer.unit_total is not None or len(placed) > PAGE
    if query.first is not None:
        assert answer.names[0][1] == query.first


def test_the_expectation_can_fail(holders: Holders) -> None:
    missed = Query("full", "王晓明", {}, "王晓明", None, "王晓明")
    assert len(holders.named(missed)) == 3
    narrowed = Query("full", "王晓明", {"grade": "senior"}, "王晓明", None, None)
    assert len(holders.named(narrowed)) == 1
