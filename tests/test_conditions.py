"""Each condition of a grade with what is asked, what is found, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec import structs

from generator.model.kinds.case import Case
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy
from generator.policy.candidate import Candidate
from generator.policy.condition import Condition, PolicyClause
from generator.policy.condition import ConditionCode as Code
from tests.candidates import (
    DAY,
    FOUR_GRADES,
    ON,
    RED_COLLAR,
    UNIT,
    WORKER,
    ask,
    candidate,
    event,
    grade,
    held,
    honour,
    intermediate,
    junior,
    lacks,
    post,
    senior,
    tenure,
    title,
)
from tests.test_eligibility import first_batch

WINDOW = date(2023, 6, 1)
"""A day of the initial placement of the four grades."""


def told(
    code: Code,
    person: Candidate,
    level: GradeLevel = "junior",
    policy: Policy = FOUR_GRADES,
    on: date = ON,
) -> Condition:
    found = ask(person, level, policy, on).condition(code)
    assert found is not None
    return found


def both(found: Condition) -> tuple[Any, Any, bool, str]:
    """What is asked, what is found, whether it will do, and the sentence."""
    return (
        found.required.amount,
        found.actual.amount,
        found.satisfied,
        found.words,
    )


def field(name: str) -> PolicyClause:
    return PolicyClause("sijiwuzhuan", "2023.1", name)


def test_an_answer_names_the_grade_and_the_day() -> None:
    answer = ask(junior(), "junior", on=ON + DAY)
    assert (answer.grade, answer.on) == ("junior", ON + DAY)
    answer = ask(senior(), "senior", RED_COLLAR, ON + DAY)
    assert (answer.grade, answer.on) == ("senior", ON + DAY)


def test_a_grade_that_is_not_offered_is_all_there_is_to_say() -> None:
    (found,) = ask(senior(), "senior", RED_COLLAR).conditions
    assert both(found) == (
        ("junior", "intermediate"),
        "senior",
        False,
        "申报高级，所设等级为初级、中级",
    )
    assert found.clause == PolicyClause("honglingrenzheng", "2022.1", "grades")


# ── category and post ────────────────────────────────────────────────────────

CERTIFIABLE = ("secretary", "deputy_secretary", "full_time")
SCOPE = "认定范围为党组织书记、专职副书记、专职党务工作人员"


@pytest.mark.parametrize(
    ("posts", "found", "good", "words"),
    [
        (tenure(12), ("secretary",), True, "党组织书记"),
        (
            [post("2020-01-01", category="instructor", channel="dispatch")],
            ("instructor",),
            False,
            "党建工作指导员",
        ),
        (
            [
                post("2020-01-01", category="instructor", channel="dispatch"),
                post("2021-01-01"),
            ],
            ("instructor", "secretary"),
            True,
            "党建工作指导员、党组织书记",
        ),
        ([], (), False, "没有任职记载"),
    ],
)
def test_the_category(posts: Any, found: Any, good: bool, words: str) -> None:
    one = told(Code.CATEGORY, junior(posts=posts))
    assert both(one) == (CERTIFIABLE, found, good, f"{words}，{SCOPE}")
    assert one.clause == field("certifiable")


def test_the_post() -> None:
    on_post = told(Code.ON_POST, junior(posts=[post("2020-01-01"), post("2024-01-01")]))
    assert both(on_post) == (1, 2, True, "在岗，要求在岗")
    left = told(Code.ON_POST, junior(posts=[post("2020-01-01", "2026-05-07")]))
    assert both(left) == (1, 0, False, "不在岗，要求在岗")
    assert on_post.clause == left.clause == field("certifiable")


# ── the step ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("person", "level", "expected"),
    [
        (junior(), "junior", ("", "", True, "未持有资格，要求未持有资格")),
        (
            intermediate(),
            "intermediate",
            ("junior", "junior", True, "持有初级，要求持有初级"),
        ),
        (
            intermediate(),
            "junior",
            ("", "junior", False, "持有初级，要求未持有资格"),
        ),
        (
            intermediate(grades=[]),
            "intermediate",
            ("junior", "", False, "未持有资格，要求持有初级"),
        ),
        (
            senior(),
            "special",
            ("senior", "intermediate", False, "持有中级，要求持有高级"),
        ),
        (
            senior(),
            "intermediate",
            ("junior", "intermediate", False, "持有中级，要求持有初级"),
        ),
    ],
)
def test_the_step(person: Candidate, level: GradeLevel, expected: Any) -> None:
    one = told(Code.STEP, person, level)
    assert both(one) == expected
    assert one.clause == field("grades")


@pytest.mark.parametrize(
    ("have", "level", "good"),
    [
        (None, "junior", True),
        (None, "senior", True),
        ("junior", "senior", True),
        ("junior", "intermediate", True),
        # Nobody is placed at the grade already held, or below it.
        ("intermediate", "intermediate", False),
        ("senior", "intermediate", False),
    ],
)
def test_the_initial_placement_asks_for_no_step(
    have: str | None, level: GradeLevel, good: bool
) -> None:
    grades = () if have is None else (grade(have, "2023-03-01", "2026-02-28"),)
    person = replace(first_batch(), grades=grades)
    one = told(Code.STEP, person, level, on=WINDOW)
    assert one.required.amount == ""
    assert one.required.words == "首批认定期间不受逐级限制"
    assert (one.satisfied, one.clause) == (good, field("transition"))
    assert one.actual.amount == (have or "")


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        ("2022-12-31", False),
        ("2023-01-01", True),
        ("2023-12-31", True),
        ("2024-01-01", False),
    ],
)
def test_the_initial_placement_has_a_first_and_a_last_day(
    day: str, open_: bool
) -> None:
    one = told(Code.STEP, first_batch(), "senior", on=date.fromisoformat(day))
    assert one.satisfied is open_


# ── tenure and time in grade ─────────────────────────────────────────────────


def test_the_tenure() -> None:
    one = told(Code.TENURE, junior(posts=tenure(11)))
    assert both(one) == (12, 11, False, "任职 11 个月，要求满 1 年")
    assert one.clause == PolicyClause(
        "sijiwuzhuan", "2023.1", "grades.junior.conditions.tenure_months", "assumption"
    )
    none = told(Code.TENURE, junior(posts=[]))
    assert both(none) == (12, 0, False, "任职 0 个月，要求满 1 年")


def test_the_lowest_grade_asks_no_time_in_grade() -> None:
    assert ask(junior(), "junior").condition(Code.TIME_IN_GRADE) is None


def test_the_time_in_grade() -> None:
    one = told(Code.TIME_IN_GRADE, intermediate(), "intermediate")
    assert both(one) == (24, 24, True, "持有初级 2 年，要求满 2 年")
    name = "grades.intermediate.conditions.in_grade_months"
    assert one.clause == PolicyClause("sijiwuzhuan", "2023.1", name, "assumption")
    for grades in ([], [held("senior", 40)], [held("junior", 40)]):
        other = told(Code.TIME_IN_GRADE, senior(grades=grades), "senior")
        assert both(other) == (36, 0, False, "持有中级 0 个月，要求满 3 年")


def test_the_initial_placement_asks_no_time_in_grade() -> None:
    person = replace(
        first_batch(), grades=(grade("junior", "2023-03-01", "2026-02-28"),)
    )
    one = told(Code.TIME_IN_GRADE, person, "intermediate", on=WINDOW)
    assert both(one) == (0, 3, True, "持有初级 3 个月，首批认定期间不作要求")
    assert one.clause == field("transition")


# ── the one relaxation ───────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("months", "in_grade", "used", "missing"),
    [
        # A title eases the 72 months of tenure by twelve, an honour the 36 in grade.
        (72, 24, "city_honour", []),
        (60, 36, "full_title", []),
        # One of two is eased: what is left to wait for decides.
        (69, 34, "full_title", ["time_in_grade"]),
        (70, 33, "city_honour", ["tenure"]),
        # One that does not suffice helps less than one that does.
        (59, 35, "city_honour", ["tenure"]),
        (71, 23, "full_title", ["time_in_grade"]),
    ],
)
def test_the_relaxation_that_helps_most_is_used(
    months: int, in_grade: int, used: str, missing: list[str]
) -> None:
    person = senior(
        posts=tenure(months),
        grades=[held("intermediate", in_grade)],
        titles=title("social_worker"),
        honours=[honour("city", "2025-06-29")],
    )
    answer = ask(person, "senior")
    assert answer.relaxation is not None
    assert (answer.relaxation.code, lacks(answer)) == (used, missing)


def test_a_relaxation_eases_its_own_condition_only() -> None:
    person = senior(
        posts=tenure(60),
        grades=[held("intermediate", 36)],
        titles=title("social_worker"),
    )
    answer = ask(person, "senior")
    eased = [one.code for one in answer.conditions if one.relaxation is not None]
    assert eased == [Code.TENURE]
    waived = senior(
        grades=[held("intermediate", 0)], honours=[honour("province", "2015-06-29")]
    )
    answer = ask(waived, "senior")
    eased = [one.code for one in answer.conditions if one.relaxation is not None]
    assert eased == [Code.TIME_IN_GRADE]
    assert answer.relaxation is not None
    assert answer.relaxation.words == "省级表彰"


def test_of_two_that_do_not_suffice_the_one_that_leaves_less_is_used() -> None:
    """中级 after 36 months, 24 of them as 初级: six or twelve of them remitted."""
    person = intermediate(
        posts=tenure(20),
        grades=[held("junior", 5)],
        titles=title("assistant_social_worker"),
        honours=[honour("city", "2025-06-29")],
    )
    answer = ask(person, "intermediate")
    assert lacks(answer) == ["tenure", "time_in_grade"]
    assert answer.relaxation is not None
    assert (answer.relaxation.code, answer.relaxation.months) == ("city_honour", 12)
    # Without the honour, the title.
    only = intermediate(
        posts=tenure(20),
        grades=[held("junior", 5)],
        titles=title("assistant_social_worker"),
    )
    found = ask(only, "intermediate").relaxation
    assert found is not None
    assert found.code == "assistant_title"


def test_a_relaxation_that_does_not_suffice_and_none_that_is_open() -> None:
    person = intermediate(posts=tenure(20), titles=title("assistant_social_worker"))
    answer = ask(person, "intermediate")
    assert lacks(answer) == ["tenure"]
    found = answer.condition(Code.TENURE)
    assert found is not None
    assert (found.required.amount, found.actual.amount) == (36, 20)
    assert ask(intermediate(posts=tenure(20)), "intermediate").relaxation is None


# ── blocks ───────────────────────────────────────────────────────────────────


def test_without_a_block_nothing_is_said() -> None:
    one = told(Code.BLOCKS, junior())
    assert both(one) == ("", "", True, "没有限制，要求不在限制期内")
    assert one.clause == field("reapplication")


def test_of_several_blocks_the_last_day_is_told() -> None:
    blocks = [
        {"kind": "other", "from": "2026-01-01", "until": "2026-07-31"},
        {"kind": "discipline", "from": "2026-01-01", "until": "2026-06-30"},
    ]
    lost = grade(
        "junior", "2022-06-01", "2025-05-31", events=[event("cancelled", "2024-12-01")]
    )
    person = junior(blocks=blocks)
    until = "限制申报至 2026 年 7 月 31 日（含当日），要求不在限制期内"
    assert both(told(Code.BLOCKS, person)) == ("", "2026-07-31", False, until)
    # 24 months after a cancellation.
    later = told(Code.BLOCKS, junior(blocks=blocks, grades=[lost]))
    assert later.actual.amount == "2026-12-01"
    # A policy that names no waiting times has none.
    bare = structs.replace(FOUR_GRADES, reapplication=None)
    only = told(Code.BLOCKS, junior(grades=[lost]), policy=bare)
    assert (only.actual.amount, only.satisfied) == ("", True)


def test_misconduct_in_an_earlier_case_bars() -> None:
    cheated = {
        "step": "training_test",
        "body": "示例县委两新工委",
        "done_on": "2025-05-10",
        "result": "cheating",
    }
    case = msgspec.convert(
        {
            "id": "C-earlier",
            "worker": WORKER,
            "target": "junior",
            "category": "secretary",
            "party_organization": UNIT,
            "filer": {"kind": "person"},
            "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
            "accepted_on": "2025-04-01",
            "steps": [cheated],
        },
        Case,
    )
    one = told(Code.BLOCKS, replace(junior(), cases=(case,)))
    assert one.actual.amount == "2028-05-10"  # 36 months
    assert not one.satisfied


def test_a_demotion_bars_within_its_own_profile() -> None:
    lower = grade("junior", "2026-01-08", "2028-01-31", origin="demotion")
    person = intermediate(grades=[lower])
    assert told(Code.BLOCKS, person, "intermediate").actual.amount == "2027-01-08"
    other = candidate(posts=tenure(36), grades=[lower])
    assert told(Code.BLOCKS, other, "junior", RED_COLLAR).satisfied


def test_a_suspension_is_told_as_such() -> None:
    certificate = grade(
        "junior", "2024-05-08", "2028-01-31", events=[event("suspended", "2026-03-01")]
    )
    one = told(Code.BLOCKS, intermediate(grades=[certificate]), "intermediate")
    assert both(one) == ("", "suspended", False, "证书暂停期间，要求不在限制期内")
