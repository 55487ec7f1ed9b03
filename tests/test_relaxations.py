"""Relaxations: by title, by honour, by merit; one ground an application."""

from __future__ import annotations

import pytest

from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy
from generator.policy.condition import ConditionCode as Code
from tests.candidates import (
    FOUR_GRADES,
    MAKE,
    RED_COLLAR,
    ask,
    held,
    honour,
    intermediate,
    lacks,
    senior,
    special,
    tenure,
    title,
)

RELAXED = [
    # 助理: six months of tenure, for 初级 and 中级.
    ("junior", 6, 24, "assistant_social_worker", ["tenure"], 5),
    ("intermediate", 30, 24, "assistant_political_worker", ["tenure"], 29),
    # 社会工作师 and above: twelve months, for 中级 and 高级.
    ("intermediate", 24, 24, "social_worker", ["tenure"], 23),
    ("senior", 60, 36, "senior_political_worker", ["tenure"], 59),
]


@pytest.mark.parametrize(
    ("level", "months", "in_grade", "code", "missing", "short"), RELAXED
)
def test_a_title_relaxes_the_tenure_by_the_policys_months(
    level: GradeLevel,
    months: int,
    in_grade: int,
    code: str,
    missing: list[str],
    short: int,
) -> None:
    with_title = {"titles": title(code)}
    if level == "intermediate":
        # The time as 初级 may be longer than is possible: only tenure is at stake.
        with_title |= {"grades": [held("junior", in_grade)]}
    make = MAKE[level]
    assert ask(make(posts=tenure(months), **with_title), level).satisfied
    assert lacks(ask(make(posts=tenure(short), **with_title), level)) == missing
    assert lacks(ask(make(posts=tenure(months)), level)) == missing
    later = {"titles": title(code, "2026-05-09")}
    assert lacks(ask(make(posts=tenure(months), **later), level)) == missing


def test_the_sentence_holds_the_numbers_and_the_ground() -> None:
    person = intermediate(posts=tenure(34), titles=title("assistant_social_worker"))
    found = ask(person, "intermediate").condition(Code.TENURE)
    assert found is not None
    assert found.satisfied
    assert found.words == (
        "任职 2 年 10 个月，要求满 3 年；已适用助理社会工作师放宽 6 个月"
    )
    assert (found.required.amount, found.actual.amount) == (36, 34)
    assert found.relaxation is not None
    assert (found.relaxation.code, found.relaxation.months) == ("assistant_title", 6)


def test_an_assistant_title_helps_no_senior_and_no_title_helps_a_special() -> None:
    assistant = {"titles": title("assistant_social_worker")}
    person = senior(posts=tenure(71), **assistant)
    assert lacks(ask(person, "senior")) == ["tenure"]
    best = {"titles": title("senior_social_worker")}
    person = special(posts=tenure(119), **best)
    assert lacks(ask(person, "special")) == ["tenure"]


def test_a_recent_city_honour_relaxes_the_time_in_grade() -> None:
    for months, missing in ((24, []), (23, ["time_in_grade"])):
        person = senior(
            grades=[held("intermediate", months)],
            honours=[honour("city", "2023-05-08")],
        )
        assert lacks(ask(person, "senior")) == missing
    old = senior(
        grades=[held("intermediate", 24)], honours=[honour("city", "2023-05-07")]
    )
    assert lacks(ask(old, "senior")) == ["time_in_grade"]
    county = senior(
        grades=[held("intermediate", 24)], honours=[honour("county", "2025-05-07")]
    )
    assert lacks(ask(county, "senior")) == ["time_in_grade"]


def test_a_provincial_honour_waives_the_time_in_grade_but_skips_no_grade() -> None:
    outstanding = {"honours": [honour("province", "2015-06-29")]}
    person = senior(grades=[held("intermediate", 0)], **outstanding)
    answer = ask(person, "senior")
    assert answer.satisfied
    assert answer.relaxation is not None
    assert answer.relaxation.code == "exceptional"
    assert "step" in lacks(
        ask(senior(grades=[held("junior", 0)], **outstanding), "senior")
    )
    person = special(grades=[held("senior", 47)], **outstanding)
    assert lacks(ask(person, "special")) == ["time_in_grade"]


def test_one_ground_an_application() -> None:
    both = senior(
        posts=tenure(60),
        grades=[held("intermediate", 24)],
        titles=title("social_worker"),
        honours=[honour("city", "2025-06-29")],
    )
    answer = ask(both, "senior")
    assert len(lacks(answer)) == 1
    used = [one for one in answer.conditions if one.relaxation is not None]
    assert len(used) == 1


def test_only_what_the_application_claims_is_used() -> None:
    person = intermediate(posts=tenure(30), titles=title("assistant_social_worker"))
    assert ask(person, "intermediate", grounds=("assistant_title",)).satisfied
    assert lacks(ask(person, "intermediate", grounds=())) == ["tenure"]
    assert lacks(ask(person, "intermediate", grounds=("full_title",))) == ["tenure"]


def test_no_relaxation_is_used_where_none_is_needed() -> None:
    person = intermediate(titles=title("social_worker"))
    assert ask(person, "intermediate").relaxation is None


@pytest.mark.parametrize("policy", [FOUR_GRADES, RED_COLLAR])
def test_the_policies_keep_relaxations_within_their_bounds(policy: Policy) -> None:
    for one in policy.relaxations:
        assert "special" not in one.grades
        # 破格 waives the time in grade whole; all others stop at twelve months.
        assert one.months.value <= 12 or one.code == "exceptional"
