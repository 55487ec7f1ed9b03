"""What a policy asks of a person's years: each condition with its numbers and words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.kinds.case import BackgroundCheck
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy
from generator.policy.candidate import Candidate, candidate_of
from generator.policy.condition import Condition, PolicyClause
from generator.policy.condition import ConditionCode as Code
from generator.policy.records_asked import employed_in, record_conditions
from tests.candidates import (
    FOUR_GRADES,
    ON,
    RED_COLLAR,
    candidate,
    honour,
    intermediate,
    junior,
    post,
    senior,
    sheet,
    special,
    training,
    worker,
)


def conditions(
    person: Candidate, level: GradeLevel, policy: Policy, on: date
) -> dict[Code, Condition]:
    """What a policy asks of the years of a person, by code."""
    rules = next(one for one in policy.grades if one.grade == level)
    return {one.code: one for one in record_conditions(person, policy, rules, on)}


def ask(
    code: Code,
    person: Candidate,
    level: GradeLevel = "junior",
    policy: Policy = FOUR_GRADES,
    on: date = ON,
) -> Condition:
    return conditions(person, level, policy, on)[code]


def amounts(found: Condition) -> tuple[Any, Any, bool]:
    return found.required.amount, found.actual.amount, found.satisfied


# ── which conditions ─────────────────────────────────────────────────────────


def test_each_policy_asks_what_its_table_has() -> None:
    """Hours, and honours from 高级, in one; quarters in the other; sessions in both."""
    lower: list[tuple[Candidate, GradeLevel]] = [
        (junior(), "junior"),
        (intermediate(), "intermediate"),
    ]
    for person, level in lower:
        assert [*conditions(person, level, FOUR_GRADES, ON)] == [
            Code.ASSESSMENTS,
            Code.TRAINING_HOURS,
            Code.TRAINING_SESSIONS,
        ]
        assert [*conditions(person, level, RED_COLLAR, ON)] == [
            Code.ASSESSMENTS,
            Code.TRAINING_SESSIONS,
            Code.QUARTERS,
        ]
    higher: list[tuple[Candidate, GradeLevel]] = [
        (senior(), "senior"),
        (special(), "special"),
    ]
    for person, level in higher:
        assert Code.HONOURS in conditions(person, level, FOUR_GRADES, ON)


FIELDS = [
    (Code.ASSESSMENTS, "grades.senior.conditions.assessments_considered", "assumption"),
    (Code.TRAINING_HOURS, "grades.senior.conditions.training_hours", "R-59"),
    (Code.TRAINING_SESSIONS, "grades.senior.conditions.training_sessions", "seed-1"),
    (Code.HONOURS, "grades.senior.conditions.honour_level", "assumption"),
]


@pytest.mark.parametrize(("code", "field", "source"), FIELDS)
def test_each_condition_cites_its_number(code: Code, field: str, source: str) -> None:
    clause = PolicyClause("sijiwuzhuan", "2023.1", field, source)
    assert ask(code, senior(), "senior").clause == clause


def test_quarters_and_answers_cite_their_fields() -> None:
    person = replace(
        senior(), background=(BackgroundCheck(department="审计", result="pass"),)
    )
    found = conditions(person, "senior", FOUR_GRADES, ON)
    assert found[Code.BACKGROUND].clause == PolicyClause(
        "sijiwuzhuan", "2023.1", "procedure"
    )
    quarters = ask(Code.QUARTERS, junior(), "junior", RED_COLLAR).clause
    assert quarters == PolicyClause(
        "honglingrenzheng",
        "2022.1",
        "grades.junior.conditions.quarters_done",
        "assumption",
    )


# ── assessments ──────────────────────────────────────────────────────────────


def test_the_years_looked_at_are_told_the_latest_first() -> None:
    person = senior(
        results={2023: "excellent", 2024: "basically_competent", 2025: "competent"}
    )
    found = ask(Code.ASSESSMENTS, person, "senior")
    assert amounts(found) == (
        3,
        ("2025:competent", "2024:basically_competent", "2023:excellent"),
        False,
    )
    assert found.words == (
        "2025 年称职、2024 年基本称职、2023 年优秀，"
        "要求最近 3 个年度均为称职以上，其中优秀至少 1 次"
    )


def test_without_a_result_that_is_said() -> None:
    found = ask(Code.ASSESSMENTS, candidate())
    assert amounts(found) == (1, (), False)
    assert found.words == "没有考核结果，要求最近 1 个年度均为称职以上"
    on_post = candidate(posts=[post("2020-01-01")])
    found = ask(Code.ASSESSMENTS, on_post)
    assert amounts(found) == (1, ("2025:not_assessed",), False)
    assert found.actual.words == "2025 年没有考核结果"


@pytest.mark.parametrize(
    ("results", "good"),
    [
        # The last two, each 称职 or better.
        ({2024: "competent", 2025: "competent"}, True),
        ({2024: "excellent", 2025: "competent"}, True),
        ({2023: "incompetent", 2024: "competent", 2025: "competent"}, True),
        ({2024: "incompetent", 2025: "competent"}, False),
        ({2024: "competent", 2025: "incompetent"}, False),
        ({2025: "excellent"}, False),
    ],
)
def test_each_of_the_last_years_must_do(
    results: dict[int, str | None], good: bool
) -> None:
    person = intermediate(posts=[post("2025-01-01")], results=results)
    assert ask(Code.ASSESSMENTS, person, "intermediate").satisfied is good


@pytest.mark.parametrize(
    ("excellent", "level", "good"),
    [(0, "senior", False), (1, "senior", True), (1, "special", False),
     (2, "special", True)],
)  # fmt: skip
def test_so_many_of_them_are_excellent(
    excellent: int, level: GradeLevel, good: bool
) -> None:
    results: dict[int, str | None] = {
        2025 - n: "excellent" if n < excellent else "competent" for n in range(4)
    }
    assert ask(Code.ASSESSMENTS, senior(results=results), level).satisfied is good


def test_a_year_needs_an_assessment_if_there_was_a_post_at_its_end() -> None:
    person = candidate(
        posts=[post("2022-12-31", "2023-12-30"), post("2024-02-01", "2024-12-31")]
    )
    assert [employed_in(person, year) for year in range(2021, 2026)] == [
        False,
        True,
        False,
        True,
        False,
    ]


# ── training ─────────────────────────────────────────────────────────────────


def trained(*classes: tuple[str, int, str]) -> Candidate:
    """A secretary who attended classes: last day, hours, level."""
    given = [training(day, hours, level) for day, hours, level in classes]
    return candidate_of(worker([post("2010-01-01")]), trainings=given)


CLASSES = [
    ([("2025-05-20", 56, "county")], 56, True),
    ([("2025-05-20", 55, "county")], 55, False),
    ([("2025-01-01", 28, "county"), ("2025-12-31", 28, "city")], 56, True),
    # The last completed year, and no other.
    ([("2024-12-31", 56, "county"), ("2026-01-01", 56, "county")], 0, False),
]


@pytest.mark.parametrize(("classes", "hours", "good"), CLASSES)
def test_the_hours_of_the_last_completed_year(
    classes: list[tuple[str, int, str]], hours: int, good: bool
) -> None:
    found = ask(Code.TRAINING_HOURS, trained(*classes))
    assert amounts(found) == (56, hours, good)
    assert found.words == f"2025 年培训 {hours} 学时，要求满 56 学时"


@pytest.mark.parametrize(
    ("level", "at", "words"),
    [
        # One class at the level of the office that decides, or above it.
        ("junior", {"county": 1, "city": 1, "province": 1}, "县级"),
        ("senior", {"county": 0, "city": 1, "province": 1}, "市级"),
        ("special", {"county": 0, "city": 0, "province": 1}, "省级"),
    ],
)
def test_sessions_at_the_level_of_the_office(
    level: GradeLevel, at: dict[str, int], words: str
) -> None:
    for where, count in at.items():
        found = ask(Code.TRAINING_SESSIONS, trained(("2025-05-20", 8, where)), level)
        assert amounts(found) == (1, count, count > 0)
        assert found.words == (f"2025 年参加{words}以上培训 {count} 次，要求至少 1 次")
    old = trained(("2024-05-20", 8, "province"), ("2026-01-20", 8, "province"))
    assert amounts(ask(Code.TRAINING_SESSIONS, old, level)) == (1, 0, False)


# ── quarters ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("done", "level", "required", "good"),
    [
        (2, "junior", 3, False),
        (3, "junior", 3, True),
        (3, "intermediate", 4, False),
        (4, "intermediate", 4, True),
    ],
)
def test_quarters_done(done: int, level: GradeLevel, required: int, good: bool) -> None:
    quarters = ["done"] * done + ["not_done"] * (4 - done)
    found = ask(Code.QUARTERS, junior(quarters=quarters), level, RED_COLLAR)
    assert amounts(found) == (required, done, good)
    assert found.words == (
        f"2025 年完成 {done} 个季度的清单任务，要求至少 {required} 个季度"
    )


def quarterly(**final: str | None) -> Candidate:
    """Four quarters in 2024, three in 2025; the sheets final on these days."""
    sheets = [
        sheet(2024, "competent", quarters=["done"] * 4),
        sheet(2025, "competent", quarters=["done"] * 3 + ["not_done"], **final),
    ]
    return candidate_of(worker([post("2020-01-01")]), assessments=sheets)


@pytest.mark.parametrize(
    ("on", "final", "told"),
    [
        # Until a year is assessed, the one before it counts; from April it is due.
        ("2026-03-19", "2026-03-20", "2024 年完成 4 个季度的清单任务"),
        ("2026-03-20", "2026-03-20", "2025 年完成 3 个季度的清单任务"),
        ("2026-03-31", None, "2024 年完成 4 个季度的清单任务"),
        ("2026-04-01", None, "2025 年完成 3 个季度的清单任务"),
    ],
)
def test_quarters_are_those_of_the_last_assessed_year(
    on: str, final: str | None, told: str
) -> None:
    person = quarterly(finalised_on=final)
    day = date.fromisoformat(on)
    found = ask(Code.QUARTERS, person, "junior", RED_COLLAR, day)
    assert found.actual.words == told


def test_who_was_never_assessed_has_done_no_quarter() -> None:
    found = ask(Code.QUARTERS, candidate(), "junior", RED_COLLAR)
    assert amounts(found) == (3, 0, False)
    assert found.actual.words == "2025 年完成 0 个季度的清单任务"
    early = ask(Code.QUARTERS, candidate(), "junior", RED_COLLAR, date(2026, 2, 1))
    assert early.actual.words == "2024 年完成 0 个季度的清单任务"
    off_post = replace(quarterly(finalised_on=None), worker=worker([]))
    found = ask(Code.QUARTERS, off_post, "junior", RED_COLLAR)
    assert found.actual.words == "2024 年完成 4 个季度的清单任务"


# ── honours and the departments' answers ─────────────────────────────────────


@pytest.mark.parametrize(
    ("levels", "level", "words", "count"),
    [
        ([], "senior", "县级", 0),
        (["county"], "senior", "县级", 1),
        (["county", "national"], "senior", "县级", 2),
        (["county", "city"], "special", "市级", 1),
        (["county"], "special", "市级", 0),
    ],
)
def test_honours_of_a_level_or_above(
    levels: list[str], level: GradeLevel, words: str, count: int
) -> None:
    given = [honour(name, f"{2015 + order}-06-29") for order, name in enumerate(levels)]
    found = ask(Code.HONOURS, senior(honours=given), level)
    lowest = {"县级": "county", "市级": "city"}[words]
    assert amounts(found) == (lowest, count, count > 0)
    assert found.words == (
        f"受过{words}以上表彰 {count} 次，要求本人或所在党组织受过{words}以上表彰"
    )


@pytest.mark.parametrize(
    ("results", "words"),
    [
        (["pass", "pass"], "2 个部门反馈，0 个部门不同意"),
        (["pass", "fail", "fail"], "3 个部门反馈，2 个部门不同意"),
    ],
)
def test_every_department_that_answered_must_agree(
    results: list[Any], words: str
) -> None:
    answers = tuple(
        BackgroundCheck(department=f"部门{order}", result=result)
        for order, result in enumerate(results)
    )
    found = ask(Code.BACKGROUND, replace(junior(), background=answers))
    agreed = results.count("pass")
    assert amounts(found) == (len(results), agreed, agreed == len(results))
    assert found.words == f"{words}，要求各部门均同意"
    assert Code.BACKGROUND not in conditions(junior(), "junior", FOUR_GRADES, ON)
