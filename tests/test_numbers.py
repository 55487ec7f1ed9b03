"""What a policy states, by path: values, units, sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from generator.policy.numbers import Stated, below, statements, unit_of
from generator.source.yaml_text import parse
from tests.candidates import FOUR_GRADES, POLICIES, RED_COLLAR, policy

FILE = POLICIES / "sijiwuzhuan" / "2023.1.yml"


@pytest.fixture
def found() -> dict[str, Stated]:
    """What the policy of four grades states."""
    return statements(FOUR_GRADES)


@pytest.mark.parametrize(
    ("path", "value", "unit", "source"),
    [
        ("profile", "sijiwuzhuan", "", None),
        ("version", "2023.1", "", None),
        ("trial", True, "", None),
        ("effective_from", "2023-01-01", "", None),
        ("transition.from", "2023-01-01", "", "assumption"),
        ("transition.to", "2023-12-31", "", "assumption"),
        ("grades.junior.term_months", 36, "个月", "assumption"),
        ("grades.special.conditions.in_grade_months", 48, "个月", "assumption"),
        ("grades.junior.conditions.training_hours", 56, "学时", "R-59"),
        ("grades.junior.conditions.training_sessions", 1, "次", "seed-1"),
        ("grades.junior.conditions.assessments_excellent", 0, "次", "assumption"),
        ("grades.senior.conditions.composite_pass", 70, "分", "assumption"),
        ("grades.junior.allowance_yearly_yuan", 2400, "元", "R-61"),
        ("relaxations.full_title.months", 12, "个月", "assumption"),
        ("score_weights.written", 30, "%", "R-4"),
        ("score_weights.daily_work", 40, "%", "R-4"),
        ("publicity.working_days", 5, "个工作日", "R-39"),
        ("inspection.opens_month", 4, "月", "assumption"),
        ("inspection.incompetent_years", 2, "个年度", "R-24"),
        ("allowance.months_on_post", 6, "个月", "assumption"),
        ("review.panel_smallest", 3, "人", "assumption"),
        ("appeal.review_days", 30, "日", "R-24"),
        ("yearly.excellent_percent", 20, "%", "R-60"),
    ],
)
def test_a_thing_stated(
    found: Mapping[str, Stated], path: str, value: Any, unit: str, source: str | None
) -> None:
    assert found[path] == Stated(path, value, unit, source)


def test_lists_of_words_are_one_thing(found: Mapping[str, Stated]) -> None:
    stated = found["certifiable"]
    assert stated.value == ("secretary", "deputy_secretary", "full_time")
    assert found["relaxations.full_title.titles"].value == (
        "social_worker",
        "senior_social_worker",
        "political_worker",
        "senior_political_worker",
    )
    assert found["procedure"].value[0] == "application"  # type: ignore[index]


def test_what_is_no_statement_is_left_out(found: Mapping[str, Stated]) -> None:
    # The version has no end, supersedes none, and names its articles.
    assert found.keys().isdisjoint({"effective_to", "supersedes", "articles"})
    for path in found:
        assert "None" not in path
        assert not path.startswith("articles")
        assert path.split(".")[-1] not in ("source", "value")
    assert "transition" not in statements(policy("sijiwuzhuan", "2026.1"))


def test_every_number_of_the_file_is_stated_once(found: Mapping[str, Stated]) -> None:
    fields, faults = parse(FILE.read_bytes(), 64 * 1024, 5_000)
    assert fields is not None, faults
    text = FILE.read_text("utf-8")
    numbers = re.findall(r"value: ([0-9]+),", text)
    stated = [
        one.value
        for one in found.values()
        if isinstance(one.value, int)
        and not isinstance(one.value, bool)
        and not one.path.startswith("score_weights")
    ]
    assert sorted(map(int, numbers)) == sorted(stated)


def test_below_a_path_stands_all_that_it_holds(found: dict[str, Stated]) -> None:
    assert below(found, "trial") == (found["trial"],)
    assert [one.path for one in below(found, "score_weights")] == [
        f"score_weights.{name}" for name in ("written", "interview", "daily_work")
    ]
    appeal = {one.path.removeprefix("appeal.") for one in below(found, "appeal")}
    assert {"review_days", "appeal_days", "review_within_days"} <= appeal
    assert "panel_smallest" not in appeal
    assert below(found, "review") == tuple(
        one for path, one in found.items() if path.startswith("review.")
    )
    assert below(found, "rev") == ()
    assert below(statements(RED_COLLAR), "score_weights") == ()


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("working_days", "个工作日"),
        ("hearing_working_days", "个工作日"),
        ("review_days", "日"),
        ("renewal_training_hours", "学时"),
        ("training_sessions", "次"),
        ("mentees_min", "人"),
        ("title", ""),
        ("", ""),
    ],
)
def test_a_unit_goes_by_the_longest_end_of_the_name(name: str, unit: str) -> None:
    assert unit_of(name) == unit
