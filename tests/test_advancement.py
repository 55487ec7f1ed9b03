"""The next grade of a person, the versions that concern a person, and their area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from msgspec import structs

from generator.model.commons import Commons, commons_of
from generator.model.kinds.area import Area
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.advancement import (
    advancement,
    managing_area_on,
    next_grade,
    policies_for,
    version_on,
)
from generator.policy.earliest import time_is_met
from generator.policy.eligibility import eligibility
from tests.candidates import (
    FOUR_GRADES,
    ON,
    RED_COLLAR,
    candidate,
    event,
    grade,
    held,
    intermediate,
    junior,
    policy,
    post,
    senior,
    worker,
)

HORIZON = date(2036, 12, 31)
LATER = policy("sijiwuzhuan", "2026.1")


def area(code: str, profile: str | None, **more: Any) -> Record[Any]:
    """A county that follows a profile since 2020."""
    adoptions = [{"from": "2020-01-01", "profile": profile, "stage": "general"}]
    fields = {
        "code": code,
        "name": f"{code}县",
        "type": "county",
        "valid_from": "2000-01-01",
        "policies": adoptions if profile else [],
        **more,
    }
    return Record(f"areas/{code}.yml", "area", msgspec.convert(fields, Area))


def commons() -> Commons:
    """Three counties, one of which another one replaced, and three versions."""
    versions = [
        Record(f"policies/{one.profile}/{one.version}.yml", "policy", one)
        for one in (FOUR_GRADES, LATER, RED_COLLAR)
    ]
    gone = {"valid_to": "2025-12-31", "successor": "990201"}
    return commons_of(
        [
            area("990101", "sijiwuzhuan"),
            area("990103", None, **gone),
            area("990201", "honglingrenzheng"),
            area("990301", None),
            *versions,
        ]
    )


# ── the next grade ───────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("have", "following"),
    [
        (None, "junior"),
        ("junior", "intermediate"),
        ("intermediate", "senior"),
        ("senior", "special"),
        ("special", None),
    ],
)
def test_the_next_grade_is_the_one_above(
    have: str | None, following: GradeLevel | None
) -> None:
    certificate = None if have is None else held(have, 12)
    assert next_grade(FOUR_GRADES, certificate) == following
    # Whatever the order in which a policy lists its grades.
    turned = structs.replace(FOUR_GRADES, grades=FOUR_GRADES.grades[::-1])
    assert next_grade(turned, certificate) == following


def test_a_policy_of_two_grades_ends_with_the_second() -> None:
    assert next_grade(RED_COLLAR, held("junior", 12)) == "intermediate"
    assert next_grade(RED_COLLAR, held("intermediate", 12)) is None


def test_who_meets_everything_may_advance_at_once() -> None:
    found = advancement(intermediate(), FOUR_GRADES, ON, HORIZON)
    assert found.policy is FOUR_GRADES
    assert found.held == held("junior", 24)
    assert (found.grade, found.earliest) == ("intermediate", ON)
    assert found.answer is not None
    assert (found.answer.satisfied, found.answer.on) == (True, ON)
    assert (found.lasting, found.waiting) == ((), ())


def test_what_waiting_meets_is_told_apart_from_what_it_does_not() -> None:
    # 35 months as 中级 where 36 are asked, and no honour at all.
    person = senior(grades=[held("intermediate", 35)], honours=[])
    found = advancement(person, FOUR_GRADES, ON, HORIZON)
    assert found.grade == "senior"
    assert [one.code.value for one in found.waiting] == ["time_in_grade"]
    assert [one.code.value for one in found.lasting] == ["honours"]
    assert found.earliest == date(2026, 6, 8)


def stricter(since: date, months: int) -> Policy:
    """The policy with another time in grade for 高级, from a day on."""
    grades = []
    for one in FOUR_GRADES.grades:
        asked = one.conditions.in_grade_months
        if one.grade == "senior" and asked is not None:
            longer = structs.replace(asked, value=months)
            more = structs.replace(one.conditions, in_grade_months=longer)
            grades.append(structs.replace(one, conditions=more))
        else:
            grades.append(one)
    return structs.replace(
        FOUR_GRADES, version="2099.1", effective_from=since, grades=tuple(grades)
    )


@pytest.mark.parametrize(
    ("since", "months", "day"),
    [
        (date(2026, 7, 1), 48, date(2026, 6, 8)),
        (date(2026, 6, 1), 48, date(2027, 6, 8)),
        (date(2026, 6, 8), 48, date(2027, 6, 8)),
        (date(2026, 6, 1), 12, date(2026, 6, 1)),
    ],
)
def test_a_version_to_come_judges_from_its_first_day(
    since: date, months: int, day: date
) -> None:
    # 35 months as 中级 on ON; 36 are asked until the later version begins.
    person = senior(grades=[held("intermediate", 35)])
    later = stricter(since, months)
    found = advancement(person, FOUR_GRADES, ON, HORIZON, [later])
    assert found.earliest == day
    # Asked again on that day and the day before, by the version of the day.
    for asked, met in ((day, True), (day - timedelta(days=1), False)):
        version = later if asked >= since else FOUR_GRADES
        assert time_is_met(eligibility(person, "senior", version, asked)) is met


@pytest.mark.parametrize(
    ("valid_to", "supposed"), [("2026-06-07", True), ("2026-06-08", False)]
)
def test_it_is_told_when_the_certificate_must_be_renewed_first(
    valid_to: str, supposed: bool
) -> None:
    certificate = structs.replace(
        held("intermediate", 35), valid_to=date.fromisoformat(valid_to)
    )
    person = replace(senior(), grades=(certificate,))
    found = advancement(person, FOUR_GRADES, ON, HORIZON)
    assert found.earliest == date(2026, 6, 8)
    assert found.supposes_renewal is supposed


def test_no_earliest_day_is_sought_beyond_the_horizon() -> None:
    person = junior(posts=[post("2026-03-01")])
    for horizon, earliest in (
        (date(2027, 3, 1), date(2027, 3, 1)),
        (date(2027, 2, 28), None),
    ):
        found = advancement(person, FOUR_GRADES, ON, horizon)
        assert (found.held, found.grade) == (None, "junior")
        assert found.earliest == earliest


def test_above_the_highest_grade_there_is_nothing_to_judge() -> None:
    person = candidate(posts=[post("2010-01-01")], grades=[held("special", 12)])
    found = advancement(person, FOUR_GRADES, ON, HORIZON)
    assert found.held == held("special", 12)
    assert (found.grade, found.answer, found.earliest) == (None, None, None)
    assert (found.lasting, found.waiting) == ((), ())
    assert found.policy is FOUR_GRADES


# ── versions and areas ───────────────────────────────────────────────────────

LOCAL = {"policy": {"profile": "honglingrenzheng", "version": "2022.1"}}
OWN = grade("junior", "2024-01-01", "2026-12-31")
OTHER = grade("junior", "2024-02-01", "2026-12-31", **LOCAL)
LOST = grade(
    "junior", "2024-02-01", "2026-12-31", events=[event("cancelled", "2025-02-01")]
)
UNKNOWN = grade(
    "junior",
    "2024-03-01",
    "2026-12-31",
    policy={"profile": "aaa", "version": "2020.1"},
)


@pytest.mark.parametrize(
    ("managed", "grades", "day", "versions"),
    [
        ("990101", [], "2025-12-31", ["sijiwuzhuan/2023.1"]),
        ("990101", [], "2026-01-01", ["sijiwuzhuan/2026.1"]),
        # The own profile stands first and once; one held elsewhere stands after it.
        (
            "990101",
            [OTHER, OWN],
            "2025-06-01",
            ["sijiwuzhuan/2023.1", "honglingrenzheng/2022.1"],
        ),
        (
            "990201",
            [OTHER, OWN],
            "2025-06-01",
            ["honglingrenzheng/2022.1", "sijiwuzhuan/2023.1"],
        ),
        # What was lost, has run out or is to come concerns nobody.
        ("990201", [LOST], "2025-06-01", ["honglingrenzheng/2022.1"]),
        ("990201", [LOST], "2024-06-01", ["honglingrenzheng/2022.1",
                                          "sijiwuzhuan/2023.1"]),
        ("990201", [OWN], "2023-12-31", ["honglingrenzheng/2022.1"]),
        ("990201", [OWN], "2027-01-01", ["honglingrenzheng/2022.1"]),
        # An area without a profile, and a profile without a version.
        ("990301", [OWN], "2025-06-01", ["sijiwuzhuan/2023.1"]),
        ("990301", [UNKNOWN], "2025-06-01", []),
        ("990101", [UNKNOWN], "2025-06-01", ["sijiwuzhuan/2023.1"]),
        # Before the profile had a version.
        ("990101", [], "2022-12-31", []),
        # Managed by none; by an area that another one has replaced.
        (None, [OWN], "2025-06-01", ["sijiwuzhuan/2023.1"]),
        ("990103", [], "2026-01-01", ["honglingrenzheng/2022.1"]),
    ],
)  # fmt: skip
def test_the_versions_that_concern_a_person(
    managed: str | None, grades: Sequence[Any], day: str, versions: list[str]
) -> None:
    spans = [] if managed is None else [{"from": "2000-01-01", "area": managed}]
    person = candidate(posts=[post("2020-01-01")], grades=grades, managed_by=spans)
    found = policies_for(person, commons(), date.fromisoformat(day))
    assert [f"{one.profile}/{one.version}" for one in found] == versions


def test_the_area_that_replaced_another_manages_its_workers() -> None:
    person = worker([], managed_by=[{"from": "2020-01-01", "area": "990103"}])
    assert managing_area_on(person, commons(), date(2019, 12, 31)) is None
    assert managing_area_on(person, commons(), date(2025, 12, 31)) == "990103"
    assert managing_area_on(person, commons(), date(2026, 1, 1)) == "990201"


def test_a_profile_has_a_version_from_its_first_day() -> None:
    assert version_on(commons(), "sijiwuzhuan", date(2022, 12, 31)) is None
    assert version_on(commons(), "sijiwuzhuan", date(2025, 12, 31)) is FOUR_GRADES
    assert version_on(commons(), "sijiwuzhuan", date(2026, 1, 1)) is LATER
    assert version_on(commons(), "nobody", date(2026, 1, 1)) is None
