"""Who may apply for which grade: the grade tables of both policies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.kinds.case import BackgroundCheck
from generator.model.kinds.parts import GradeLevel
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.candidate import Candidate
from generator.policy.condition import ConditionCode as Code
from tests.candidates import (
    DAY,
    FOUR_GRADES,
    MAKE,
    ON,
    RED_COLLAR,
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
    years,
)

# ── the grade table of the four grades (domain 2.2) ───────────────────────────


@pytest.mark.parametrize("level", GRADE_ORDER)
def test_who_meets_every_number_to_the_day_may_apply(level: GradeLevel) -> None:
    answer = ask(MAKE[level](), level)
    assert lacks(answer) == []
    assert answer.satisfied
    assert answer.relaxation is None


SHORT = [
    ("junior", {"posts": tenure(11)}, "tenure"),
    ("junior", {"results": {2025: "basically_competent"}}, "assessments"),
    ("junior", {"hours": 55}, "training_hours"),
    ("intermediate", {"posts": tenure(35)}, "tenure"),
    ("intermediate", {"grades": [held("junior", 23)]}, "time_in_grade"),
    (
        "intermediate",
        {"results": {2024: "basically_competent", 2025: "excellent"}},
        "assessments",
    ),
    ("senior", {"posts": tenure(71)}, "tenure"),
    ("senior", {"grades": [held("intermediate", 35)]}, "time_in_grade"),
    ("senior", {"results": years(3)}, "assessments"),
    ("senior", {"level": "county"}, "training_sessions"),
    ("senior", {"honours": []}, "honours"),
    ("special", {"posts": tenure(119)}, "tenure"),
    ("special", {"grades": [held("senior", 47)]}, "time_in_grade"),
    ("special", {"results": years(4, excellent=1)}, "assessments"),
    ("special", {"level": "city"}, "training_sessions"),
    ("special", {"honours": [honour("county", "2017-06-29")]}, "honours"),
]


@pytest.mark.parametrize(("level", "changes", "code"), SHORT)
def test_one_short_of_a_number_and_only_that_is_missing(
    level: GradeLevel, changes: dict[str, Any], code: str
) -> None:
    assert lacks(ask(MAKE[level](**changes), level)) == [code]


def test_conditions_stand_in_the_order_of_an_offices_look() -> None:
    person = senior()
    person = replace(
        person, background=(BackgroundCheck(department="审计", result="pass"),)
    )
    order = list(Code)
    for policy, level in ((FOUR_GRADES, "senior"), (RED_COLLAR, "intermediate")):
        codes = [one.code for one in ask(person, level, policy).conditions]  # type: ignore[arg-type]
        assert codes == sorted(codes, key=order.index)
    assert {one.code for one in ask(person, "senior").conditions} == set(Code) - {
        Code.OFFERED,
        Code.QUARTERS,
    }


def test_every_condition_cites_its_policy_and_its_source() -> None:
    answer = ask(senior(), "senior")
    for condition in answer.conditions:
        assert (condition.clause.profile, condition.clause.version) == (
            "sijiwuzhuan",
            "2023.1",
        )
        assert condition.title
    found = answer.condition(Code.TENURE)
    assert found is not None
    assert found.clause.field == "grades.senior.conditions.tenure_months"
    assert found.clause.assumed
    hours = answer.condition(Code.TRAINING_HOURS)
    assert hours is not None
    assert (hours.clause.source, hours.clause.assumed) == ("R-59", False)


# ── post, category, step ──────────────────────────────────────────────────────


def test_who_is_off_post_may_not_apply() -> None:
    posts = [tenure(40)[0] | {"to": "2026-05-07"}]
    answer = ask(junior(posts=posts), "junior")
    assert lacks(answer) == ["on_post"]


def test_on_the_last_day_of_the_post_one_may_still_apply() -> None:
    posts = [tenure(40)[0] | {"to": "2026-05-08"}]
    assert ask(junior(posts=posts), "junior").satisfied


def test_nobody_skips_a_grade_or_applies_for_one_already_held() -> None:
    assert "step" in lacks(ask(senior(grades=[]), "senior"))
    assert "step" in lacks(ask(senior(grades=[held("junior", 60)]), "senior"))
    assert lacks(ask(intermediate(), "junior")) == ["step"]
    assert "step" in lacks(ask(senior(), "intermediate"))


def test_after_a_term_that_ran_out_one_begins_with_the_lowest() -> None:
    old = grade("junior", "2020-06-01", "2023-05-31")
    assert ask(intermediate(grades=[old]), "junior").satisfied
    assert "step" in lacks(ask(intermediate(grades=[old]), "intermediate"))


def test_a_suspended_holder_waits() -> None:
    certificate = held("junior", 24)
    suspended = grade(
        "junior",
        certificate.issued_on.isoformat(),
        "2028-01-31",
        events=[event("suspended", "2026-03-01")],
    )
    answer = ask(intermediate(grades=[suspended]), "intermediate")
    assert lacks(answer) == ["blocks"]


# ── the initial placement (首批认定) ──────────────────────────────────────────────


def first_batch() -> Candidate:
    """Somebody of long standing without a grade in the first year of the policy."""
    return candidate(
        posts=[post("2012-06-01")],
        results=dict.fromkeys(range(2018, 2024), "excellent"),
        level="province",
        honours=[honour("city", "2018-06-29")],
    )


@pytest.mark.parametrize(
    ("day", "level", "missing"),
    [
        (date(2023, 1, 1), "intermediate", []),
        (date(2023, 12, 31), "senior", []),
        # The window reaches up to 高级 and no further, and ends with its year.
        (date(2023, 6, 1), "special", ["step", "time_in_grade"]),
        (date(2024, 1, 1), "senior", ["step", "time_in_grade"]),
    ],
)
def test_in_the_first_window_only_the_tenure_counts(
    day: date, level: GradeLevel, missing: list[str]
) -> None:
    answer = ask(first_batch(), level, on=day)
    assert lacks(answer) == missing


def test_the_first_window_is_not_open_to_who_lost_a_certificate() -> None:
    lost = grade(
        "junior", "2020-06-01", "2023-05-31", events=[event("revoked", "2021-03-16")]
    )
    person = replace(first_batch(), grades=(lost,))
    day = date(2023, 6, 1)
    assert lacks(ask(person, "senior", on=day)) == ["step", "time_in_grade"]
    assert ask(person, "junior", on=day).satisfied


# ── years, background, blocks ─────────────────────────────────────────────────


def test_an_unrated_year_is_skipped_and_an_unlisted_one_is_not() -> None:
    results: dict[int, str | None] = {2023: "competent", 2024: None, 2025: "competent"}
    assert ask(intermediate(results=results), "intermediate").satisfied
    del results[2024]
    answer = ask(intermediate(results=results), "intermediate")
    assert lacks(answer) == ["assessments"]
    found = answer.condition(Code.ASSESSMENTS)
    assert found is not None
    assert "2024 年没有考核结果" in found.words


def test_one_department_against_is_enough() -> None:
    checks = [
        BackgroundCheck(department=name, result="pass") for name in ("税务", "审计")
    ]
    person = replace(junior(), background=tuple(checks))
    assert ask(person, "junior").satisfied
    checks.append(BackgroundCheck(department="市场监管", result="fail"))
    person = replace(junior(), background=tuple(checks))
    assert lacks(ask(person, "junior")) == ["background"]


def test_a_block_holds_to_its_day_and_names_no_reason() -> None:
    person = junior(
        blocks=[{"kind": "discipline", "from": "2026-01-01", "until": "2026-05-08"}]
    )
    answer = ask(person, "junior")
    assert lacks(answer) == ["blocks"]
    assert "2026 年 5 月 8 日" in answer.missing[0].words
    assert "纪" not in answer.missing[0].words
    assert ask(person, "junior", on=ON + DAY).satisfied
    later = junior(
        blocks=[{"kind": "other", "from": "2026-05-09", "until": "2027-05-08"}]
    )
    assert ask(later, "junior").satisfied


def test_after_a_cancellation_one_waits_and_begins_again() -> None:
    lost = grade(
        "intermediate",
        "2021-06-01",
        "2024-05-31",
        events=[event("cancelled", "2024-05-08")],
    )
    person = senior(grades=[lost])
    assert lacks(ask(person, "junior")) == ["blocks"]
    assert ask(person, "junior", on=ON + DAY).satisfied
    assert "step" in lacks(ask(person, "intermediate", on=ON + DAY))


# ── the two policies differ ───────────────────────────────────────────────────


def test_an_instructor_is_certified_by_the_red_collar_policy_only() -> None:
    posts = [tenure(12)[0] | {"category": "instructor", "channel": "dispatch"}]
    person = junior(posts=posts)
    assert ask(person, "junior", RED_COLLAR).satisfied
    assert lacks(ask(person, "junior", FOUR_GRADES)) == ["category"]


@pytest.mark.parametrize(
    ("category", "channel"),
    [
        ("deputy_secretary", "internal_selection"),
        ("full_time", "open_recruitment"),
    ],
)
def test_deputies_and_hired_staff_are_certified_by_the_four_grades_only(
    category: str, channel: str
) -> None:
    posts = [tenure(12)[0] | {"category": category, "channel": channel}]
    person = junior(posts=posts)
    assert ask(person, "junior", FOUR_GRADES).satisfied
    assert lacks(ask(person, "junior", RED_COLLAR)) == ["category"]


def test_the_senior_grade_exists_in_the_four_grades_only() -> None:
    assert ask(senior(), "senior", FOUR_GRADES).satisfied
    answer = ask(senior(), "senior", RED_COLLAR)
    assert lacks(answer) == ["offered"]
    assert "初级、中级" in answer.missing[0].words


def test_hours_decide_in_one_policy_and_quarters_in_the_other() -> None:
    few_hours = junior(hours=8)
    assert ask(few_hours, "junior", RED_COLLAR).satisfied
    assert lacks(ask(few_hours, "junior", FOUR_GRADES)) == ["training_hours"]
    idle = junior(quarters=["done", "done", "not_done", "not_done"])
    assert ask(idle, "junior", FOUR_GRADES).satisfied
    assert lacks(ask(idle, "junior", RED_COLLAR)) == ["quarters"]


def test_three_quarters_do_for_the_lowest_grade_and_not_for_the_next() -> None:
    three = {"quarters": ["done", "done", "done", "not_done"]}
    assert ask(junior(**three), "junior", RED_COLLAR).satisfied
    grades = [held("junior", 24, "honglingrenzheng")]
    person = intermediate(grades=grades, **three)
    assert lacks(ask(person, "intermediate", RED_COLLAR)) == ["quarters"]
    assert ask(intermediate(grades=grades), "intermediate", RED_COLLAR).satisfied


def test_a_title_relaxes_in_the_four_grades_only() -> None:
    person = junior(posts=tenure(6), titles=title("assistant_social_worker"))
    assert ask(person, "junior", FOUR_GRADES).satisfied
    assert lacks(ask(person, "junior", RED_COLLAR)) == ["tenure"]


def test_a_grade_of_one_policy_is_no_step_in_the_other() -> None:
    person = intermediate()
    assert ask(person, "intermediate", FOUR_GRADES).satisfied
    assert lacks(ask(person, "intermediate", RED_COLLAR)) == ["step", "time_in_grade"]
