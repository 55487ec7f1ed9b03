"""The ladder of grades: what falls from a grade to the next, how long the way up is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest

from generator.model.kinds.policy import Policy
from generator.policy.ladder import (
    CONDITIONS,
    Fall,
    amount_falls,
    condition_falls,
    earliest_tenure,
    level_falls,
    rank,
    rungs,
)
from tests.candidates import FOUR_GRADES, RED_COLLAR, policy

LEVELS = ("junior", "intermediate", "senior", "special")


def number(value: int) -> dict[str, Any]:
    return {"value": value, "source": "assumption"}


def grade(level: str, **more: Any) -> dict[str, Any]:
    conditions = {
        "tenure_months": number(12),
        "assessments_considered": number(2),
        "assessments_excellent": number(1),
        "assessments_lowest": {"value": "competent", "source": "assumption"},
        "written_pass": number(60),
    }
    fields: dict[str, Any] = {
        "grade": level,
        "authority": "county",
        "valid_range": "county",
        "term_months": number(36),
        "source": "assumption",
        "conditions": conditions | more.pop("conditions", {}),
    }
    return fields | more


def of(*grades: dict[str, Any]) -> Policy:
    return policy("sijiwuzhuan", "2023.1", grades=[*grades])


def told(falls: Iterable[Fall]) -> list[tuple[str, int, int]]:
    return [(fall.field, fall.lower.at, fall.higher.at) for fall in falls]


def test_the_sample_policies_do_not_fall() -> None:
    for one in (FOUR_GRADES, RED_COLLAR):
        assert not told(condition_falls(one))
        assert not told(level_falls(one))
        assert not told(amount_falls(one))


def test_grades_are_ranked_from_the_lowest() -> None:
    assert [rank(level) for level in LEVELS] == [0, 1, 2, 3]
    turned = of(grade("senior"), grade("junior"), grade("intermediate"))
    assert [rung.at for rung in rungs(turned)] == [1, 2, 0]
    assert [rung.policy.grade for rung in rungs(turned)] == list(LEVELS[:3])


CODED = {"honour_level", "assessments_lowest"}
"""Conditions that are no numbers."""


@pytest.mark.parametrize("field", [name for name in CONDITIONS if name not in CODED])
@pytest.mark.parametrize(
    ("lower", "higher", "falls"),
    [(3, 3, False), (3, 4, False), (3, 2, True), (0, None, False)],
)
def test_no_condition_may_be_eased(
    field: str, lower: int, higher: int | None, *, falls: bool
) -> None:
    above = {} if higher is None else {field: number(higher)}
    found = condition_falls(
        of(
            grade("junior", conditions={field: number(lower)}),
            grade("intermediate", conditions=above),
        )
    )
    assert told(found) == ([(field, 0, 1)] if falls else [])


def test_what_a_grade_no_longer_asks_has_fallen() -> None:
    hours = {"training_hours": number(1)}
    both = of(grade("junior", conditions=hours), grade("intermediate"))
    assert told(condition_falls(both)) == [("training_hours", 0, 1)]


@pytest.mark.parametrize(
    ("lower", "higher", "falls"),
    [
        (None, "county", False),
        ("county", None, True),
        ("county", "county", False),
        ("city", "county", True),
        ("city", "province", False),
        ("national", "province", True),
    ],
)
def test_honours_rise_from_county_to_nation(
    lower: str | None, higher: str | None, *, falls: bool
) -> None:
    def asking(level: str, honour: str | None) -> dict[str, Any]:
        asked = {"honour_level": {"value": honour, "source": "assumption"}}
        return grade(level, conditions={} if honour is None else asked)

    found = told(
        condition_falls(of(asking("junior", lower), asking("special", higher)))
    )
    assert found == ([("honour_level", 0, 1)] if falls else [])


@pytest.mark.parametrize("field", ["authority", "valid_range"])
@pytest.mark.parametrize(
    ("lower", "higher", "falls"),
    [
        ("county", "county", False),
        ("county", "province", False),
        ("city", "county", True),
        ("province", "city", True),
    ],
)
def test_office_and_range_do_not_fall(
    field: str, lower: str, higher: str, *, falls: bool
) -> None:
    found = level_falls(
        of(grade("junior", **{field: lower}), grade("intermediate", **{field: higher}))
    )
    assert told(found) == ([(field, 0, 1)] if falls else [])


@pytest.mark.parametrize(
    "field",
    ["allowance_yearly_yuan", "allowance_floor_yuan", "allowance_ceiling_yuan"],
)
@pytest.mark.parametrize(
    ("amounts", "falls"),
    [
        ((100, 100), []),
        ((100, 99), [(0, 1)]),
        ((100, None), []),
        ((None, 100), []),
        ((100, None, 99), [(0, 2)]),
        ((100, 0), [(0, 1)]),
    ],
)
def test_an_amount_is_compared_with_the_last_that_is_named(
    field: str, amounts: tuple[int | None, ...], falls: list[tuple[int, int]]
) -> None:
    grades = (
        grade(level, **({} if amount is None else {field: number(amount)}))
        for level, amount in zip(LEVELS, amounts, strict=False)
    )
    assert told(amount_falls(of(*grades))) == [(field, *pair) for pair in falls]


def test_the_way_up_is_the_first_tenure_and_all_steps() -> None:
    # 12, then 24, 36 and 48 months in grade (domain: conditions of the four grades).
    assert [earliest_tenure(FOUR_GRADES, level) for level in LEVELS] == [
        12,
        36,
        72,
        120,
    ]


def test_a_step_without_a_wait_adds_nothing_and_no_ladder_has_no_way() -> None:
    assert earliest_tenure(of(grade("junior"), grade("senior")), "special") == 12
    assert earliest_tenure(of(grade("senior")), "junior") is None


def test_the_lowest_result_does_not_fall() -> None:
    def asking(level: str, result: str) -> dict[str, Any]:
        asked = {"assessments_lowest": {"value": result, "source": "assumption"}}
        return grade(level, conditions=asked)

    # 不称职, 基本称职, 称职, 优秀 (seed-1), from the worst to the best.
    order = ["incompetent", "basically_competent", "competent", "excellent"]
    for lower, higher in product(range(4), repeat=2):
        both = of(asking("junior", order[lower]), asking("senior", order[higher]))
        falls = [("assessments_lowest", 0, 1)] if higher < lower else []
        assert told(condition_falls(both)) == falls
