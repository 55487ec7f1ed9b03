"""What a yearly inspection may conclude: outcomes, years running, training, windows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Choice, Consequence, InspectionPolicy, Number
from generator.policy.candidate import Candidate, candidate_of
from generator.policy.inspection import (
    InspectedYear,
    allowed_outcomes,
    inspected_year,
    lowest_grade,
    serves,
    training_percent,
    years_running,
)
from generator.policy.lifecycle import window_of
from generator.policy.yearly_record import YearlyRecord
from tests.candidates import (
    FOUR_GRADES,
    RED_COLLAR,
    candidate,
    event,
    grade,
    policy,
    post,
    sheet,
    worker,
)

DONE = date(2026, 4, 7)
"""The day on which the year 2025 is concluded."""
ON_POST = [post("2020-01-01")]
GOOD = InspectedYear("intermediate", "competent")


def facts(**changes: Any) -> InspectedYear:
    """A year that was good in every way, but for some changes."""
    return replace(GOOD, **changes)


def rules() -> InspectionPolicy:
    """The inspection of the four-grade policy."""
    found = FOUR_GRADES.inspection
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("changes", "allowed"),
    [
        ({}, {"pass"}),
        ({"result": "excellent"}, {"pass"}),
        ({"result": None}, {"pass"}),
        ({"result": "basically_competent", "weak_years": 1}, {"rectify"}),
        ({"result": "basically_competent", "weak_years": 2}, {"demote"}),
        ({"result": "basically_competent", "weak_years": 3}, {"demote"}),
        (
            {"grade": "junior", "result": "basically_competent", "weak_years": 2},
            {"rectify", "cancel"},
        ),
        ({"result": "incompetent", "incompetent_years": 1}, {"demote"}),
        ({"result": "incompetent", "incompetent_years": 2}, {"cancel"}),
        ({"result": "incompetent", "incompetent_years": 3}, {"cancel"}),
        (
            {"grade": "junior", "result": "incompetent", "incompetent_years": 1},
            {"cancel"},
        ),
        ({"training_percent": 99}, {"rectify"}),
        ({"training_percent": 50}, {"rectify"}),
        ({"training_percent": 49}, {"rectify", "demote"}),
        ({"grade": "junior", "training_percent": 49}, {"rectify", "cancel"}),
        ({"vetoed": True}, {"rectify", "demote"}),
        ({"rectified": True, "result": "incompetent"}, {"pass", "demote", "cancel"}),
        ({"rectified": True, "grade": "junior"}, {"pass", "cancel"}),
        ({"always_on_post": False}, {"pass", "exempt"}),
        ({"always_on_post": False, "ever_on_post": False}, {"exempt"}),
        (
            {
                "always_on_post": False,
                "ever_on_post": False,
                "result": "incompetent",
                "incompetent_years": 1,
            },
            {"demote", "exempt"},
        ),
    ],
)  # fmt: skip
def test_the_records_decide_what_may_be_concluded(
    changes: Mapping[str, Any], allowed: set[str]
) -> None:
    assert allowed_outcomes(facts(**changes), FOUR_GRADES) == allowed


def chosen(value: Consequence) -> Choice[Consequence]:
    return Choice(value=value, source="document")


def test_a_policy_says_how_much_training_can_be_made_good() -> None:
    changed = msgspec.structs.replace(
        rules(), mendable_percent=Number(value=80, source="document")
    )
    strict = msgspec.structs.replace(FOUR_GRADES, inspection=changed)
    short = facts(training_percent=79)
    assert allowed_outcomes(short, FOUR_GRADES) == {"rectify"}
    assert allowed_outcomes(short, strict) == {"demote", "rectify"}
    enough = replace(short, training_percent=80)
    assert allowed_outcomes(enough, strict) == {"rectify"}


def test_a_policy_may_cancel_where_another_demotes() -> None:
    strict = msgspec.structs.replace(rules(), when_incompetent=chosen("cancel"))
    changed = msgspec.structs.replace(FOUR_GRADES, inspection=strict)
    bad = facts(result="incompetent", incompetent_years=1)
    assert allowed_outcomes(bad, changed) == {"cancel"}
    mild = msgspec.structs.replace(rules(), when_incompetent_lowest=chosen("demote"))
    changed = msgspec.structs.replace(FOUR_GRADES, inspection=mild)
    assert allowed_outcomes(replace(bad, grade="junior"), changed) == {"demote"}


def test_a_policy_without_inspection_allows_nothing() -> None:
    silent = msgspec.structs.replace(FOUR_GRADES, inspection=None)
    assert allowed_outcomes(GOOD, silent) == frozenset()


def test_the_window_opens_with_the_policys_month_and_lasts_its_months() -> None:
    assert window_of(2025, rules()) == (date(2026, 4, 1), date(2026, 6, 30))
    early = msgspec.structs.replace(
        rules(), opens_month=Number(value=1, source="document")
    )
    assert window_of(2025, early) == (date(2026, 1, 1), date(2026, 3, 31))


def test_the_lowest_grade_does_not_depend_on_the_order_of_the_file() -> None:
    assert lowest_grade(FOUR_GRADES) == "junior"
    grades = tuple(reversed(FOUR_GRADES.grades))
    assert lowest_grade(msgspec.structs.replace(FOUR_GRADES, grades=grades)) == "junior"
    upper = msgspec.structs.replace(FOUR_GRADES, grades=grades[:2])
    assert lowest_grade(upper) == "senior"


@pytest.mark.parametrize(
    ("results", "bound", "count"),
    [
        ({2025: "incompetent"}, "basically_competent", 1),
        ({2025: "incompetent", 2024: "incompetent"}, "basically_competent", 2),
        ({2025: "incompetent", 2024: "basically_competent"}, "basically_competent", 1),
        ({2025: "basically_competent", 2024: "incompetent"}, "competent", 2),
        ({2025: "competent", 2024: "incompetent"}, "competent", 0),
        (
            {2025: "incompetent", 2024: None, 2023: "incompetent"},
            "basically_competent",
            2,
        ),
        ({2025: "incompetent", 2023: "incompetent"}, "basically_competent", 1),
        ({2024: "incompetent"}, "basically_competent", 0),
    ],
)
def test_years_running_pass_over_unrated_years_only(
    results: dict[int, str | None], bound: Any, count: int
) -> None:
    years = candidate(ON_POST, results=results).years
    assert years_running(years, 2025, DONE, bound) == count


def test_a_sheet_that_is_not_final_ends_the_count() -> None:
    years = candidate(ON_POST, results={2025: "incompetent"}).years
    assert years_running(years, 2025, date(2026, 3, 19), "basically_competent") == 0
    assert years_running(YearlyRecord(), 2025, DONE, "competent") == 0


@pytest.mark.parametrize(
    ("hours", "percent"), [(56, 100), (80, 100), (55, 98), (28, 50), (27, 48), (0, 0)]
)
def test_training_is_measured_by_hours(hours: int, percent: int) -> None:
    person = candidate(ON_POST, results={2025: "competent"}, hours=hours)
    assert training_percent(person, "junior", 2025, DONE, FOUR_GRADES) == percent


def test_training_is_measured_by_sessions_where_no_hours_are_asked() -> None:
    one = candidate(ON_POST, results={2025: "competent"}, hours=1)
    assert training_percent(one, "junior", 2025, DONE, RED_COLLAR) == 100
    none = candidate(ON_POST)
    assert training_percent(none, "junior", 2025, DONE, RED_COLLAR) == 0


@pytest.mark.parametrize(
    "person",
    [
        candidate([post("2025-01-02")]),
        candidate([post("2020-01-01", "2025-12-30")]),
        candidate(
            ON_POST,
            absences=[{"kind": "maternity", "from": "2025-12-31", "to": "2026-05-01"}],
        ),
    ],
)
def test_training_is_asked_only_of_a_whole_year(person: Candidate) -> None:
    assert training_percent(person, "junior", 2025, DONE, FOUR_GRADES) == 100


def test_training_of_a_grade_that_is_not_offered_is_not_asked() -> None:
    person = candidate(ON_POST)
    assert training_percent(person, "special", 2025, DONE, RED_COLLAR) == 100
    assert training_percent(person, "special", 2025, DONE, FOUR_GRADES) == 0


def test_training_that_the_policy_does_not_ask_is_whole() -> None:
    first, *others = RED_COLLAR.grades
    conditions = msgspec.structs.replace(first.conditions, training_sessions=None)
    bare = msgspec.structs.replace(first, conditions=conditions)
    changed = msgspec.structs.replace(RED_COLLAR, grades=(bare, *others))
    assert training_percent(candidate(ON_POST), "junior", 2025, DONE, changed) == 100


def inspected(outcomes: list[tuple[int, str]] | None = None, **more: Any) -> Grade:
    """A certificate with inspections, the last concluded on `DONE`."""
    rows = [
        {"year": year, "outcome": outcome, "concluded_on": DONE.isoformat()}
        for year, outcome in outcomes or [(2025, "pass")]
    ]
    return grade("intermediate", "2024-06-01", "2027-05-31", inspections=rows, **more)


def judged(person: Candidate, held: Grade | None = None, order: int = 0) -> Any:
    """The facts of an inspection under the four-grade policy."""
    return inspected_year(person, held or inspected(), order, FOUR_GRADES)


def test_the_facts_are_gathered_from_the_records() -> None:
    person = candidate(
        ON_POST, results={2025: "basically_competent", 2024: "incompetent"}, hours=28
    )
    assert judged(person) == InspectedYear(
        "intermediate", "basically_competent", 0, 2, 50
    )


def test_bad_years_are_counted_up_to_the_one_inspected() -> None:
    results: dict[int, str | None] = dict.fromkeys((2023, 2024, 2025), "incompetent")
    found = judged(candidate(ON_POST, results=results), inspected([(2024, "cancel")]))
    assert (found.incompetent_years, found.weak_years) == (2, 2)


def test_a_review_counts_from_the_day_of_its_decision() -> None:
    review = {"asked_on": "2026-03-25", "result": "competent"}
    sheets = [
        sheet(2025, "incompetent", revisions=[review | {"decided_on": day}])
        for day in ("2026-04-07", "2026-04-08")
    ]
    held = worker(ON_POST)
    early, late = (judged(candidate_of(held, assessments=[one])) for one in sheets)
    assert (early.result, early.incompetent_years) == ("competent", 0)
    assert (late.result, late.incompetent_years) == ("incompetent", 1)


def test_a_year_on_post_without_a_final_sheet_cannot_be_judged() -> None:
    assert judged(candidate(ON_POST)) is None
    early = inspected()
    done = msgspec.structs.replace(early.inspections[0], concluded_on=date(2026, 3, 19))
    early = msgspec.structs.replace(early, inspections=(done,))
    assert judged(candidate(ON_POST, results={2025: "competent"}), early) is None


def test_a_year_that_ended_off_post_needs_no_sheet() -> None:
    left = judged(candidate([post("2020-01-01", "2025-12-30")]))
    assert left == facts(result=None, ever_on_post=False, always_on_post=False)
    back = judged(candidate([post("2020-01-01", "2025-12-30"), post("2026-04-07")]))
    assert back == facts(result=None, always_on_post=False)


def test_who_was_out_for_some_days_was_not_always_on_post() -> None:
    posts = [post("2020-01-01", "2025-02-01"), post("2025-02-03")]
    found = judged(candidate(posts, results={2025: "competent"}))
    assert found == facts(always_on_post=False)
    gone = candidate([post("2020-01-01", "2026-04-06")], results={2025: "competent"})
    assert judged(gone) == facts(always_on_post=False)


@pytest.mark.parametrize(
    ("kind", "start", "until", "vetoed"),
    [
        ("discipline", "2026-04-07", "2026-04-07", True),
        ("fraud", "2025-01-01", "2027-01-01", True),
        ("discipline", "2025-01-01", "2026-04-06", False),
        ("discipline", "2026-04-08", "2027-01-01", False),
        ("demoted", "2025-01-01", "2027-01-01", False),
    ],
)
def test_blocks_stand_against_a_pass_while_they_last(
    kind: str, start: str, until: str, vetoed: bool
) -> None:
    block = {"kind": kind, "from": start, "until": until}
    person = candidate(ON_POST, results={2025: "competent"}, blocks=[block])
    assert judged(person) == facts(vetoed=vetoed)


def test_only_an_earlier_rectification_of_the_same_year_is_concluded() -> None:
    person = candidate(ON_POST, results={2025: "competent"})
    twice = inspected([(2025, "rectify"), (2025, "pass")])
    assert judged(person, twice, 1) == facts(rectified=True)
    assert judged(person, twice, 0) == GOOD
    other = inspected([(2024, "rectify"), (2025, "pass")])
    assert judged(person, other, 1) == GOOD
    passed = inspected([(2025, "pass"), (2025, "pass")])
    assert judged(person, passed, 1) == GOOD


def test_an_uncertifiable_post_or_a_certificate_set_aside_is_no_service() -> None:
    held = inspected()
    assert serves(worker(ON_POST), held, FOUR_GRADES, DONE)
    assert not serves(worker([]), held, FOUR_GRADES, DONE)
    guide = worker([post("2020-01-01", category="instructor", channel="dispatch")])
    assert not serves(guide, held, FOUR_GRADES, DONE)
    assert serves(guide, held, policy("honglingrenzheng", "2022.1"), DONE)
    aside = inspected(events=[event("not_engaged", "2026-04-07")])
    assert not serves(worker(ON_POST), aside, FOUR_GRADES, DONE)
    assert serves(worker(ON_POST), aside, FOUR_GRADES, date(2026, 4, 6))
