"""Who is due an allowance of which area, by the policy that is followed there."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from generator.model.kinds.activities import Rate
from generator.policy.allowance import Entitlement, NoAllowance
from generator.policy.candidate import Candidate
from generator.policy.paying import entitlement
from tests.candidates import candidate, grade, post
from tests.test_advancement import commons

YEAR = 2025
KNOWN_ON = date(2026, 6, 30)
LOCAL = "honglingrenzheng"


def holder(
    *areas: tuple[str, str, str | None], profile: str = "sijiwuzhuan"
) -> Candidate:
    """Who was on post all year, did well, and passed the inspection."""
    managed = [
        {"from": start, "area": area, **({} if end is None else {"to": end})}
        for area, start, end in areas
    ]
    passed = [
        {"year": year, "outcome": "pass", "concluded_on": f"{year + 1}-05-20"}
        for year in (YEAR, YEAR + 1)
    ]
    certificate = grade(
        "junior",
        "2024-06-01",
        "2027-05-31",
        policy={"profile": profile, "version": "2022.1"},
        inspections=passed,
    )
    return candidate(
        posts=[post("2020-01-01")],
        grades=[certificate],
        results={YEAR: "competent", YEAR + 1: "competent"},
        managed_by=managed,
    )


def rate(area: str, yuan: int, year: int = YEAR) -> dict[tuple[str, int], Rate]:
    """What an area has set for 初级 of a year."""
    fields: dict[str, Any] = {
        "area": area,
        "year": year,
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "document_no": "示例两新发〔2026〕1号",
        "rates": [{"grade": "junior", "yearly_yuan": yuan}],
    }
    return {(area, year): msgspec.convert(fields, Rate)}


def ask(
    person: Candidate, rates: dict[tuple[str, int], Rate] | None = None
) -> tuple[str, Entitlement] | None:
    return entitlement(person, YEAR, commons(), KNOWN_ON, rates or {})


# 990101 follows the four grades, 990201 the red collar policy, 990301 none. 990201
# stands for 990103 from 2026 on.
@pytest.mark.parametrize(
    ("areas", "profile", "payer"),
    [
        ([("990101", "2020-01-01", None)], "sijiwuzhuan", "990101"),
        ([("990201", "2020-01-01", None)], LOCAL, "990201"),
        # The last day of the year decides.
        (
            [("990201", "2020-01-01", "2025-12-30"), ("990101", "2025-12-31", None)],
            "sijiwuzhuan",
            "990101",
        ),
        (
            [("990201", "2020-01-01", "2025-12-31"), ("990101", "2026-01-01", None)],
            LOCAL,
            "990201",
        ),
    ],
)
def test_the_area_of_the_last_day_pays_by_its_policy(
    areas: list[tuple[str, str, str | None]], profile: str, payer: str
) -> None:
    found = ask(holder(*areas, profile=profile))
    assert found is not None
    assert found[0] == found[1].payer == payer
    assert (found[1].reason, found[1].amount, found[1].year) == (None, 2400, YEAR)


def test_a_grade_of_another_policy_is_not_paid() -> None:
    found = ask(holder(("990101", "2020-01-01", None), profile=LOCAL))
    assert found is not None
    assert (found[0], found[1].reason) == ("990101", NoAllowance.NOT_ACTIVE)


@pytest.mark.parametrize(
    "areas",
    [
        [],
        [("990101", "2020-01-01", "2025-12-30")],
        [("990301", "2020-01-01", None)],
    ],
)
def test_without_an_area_or_a_policy_there_is_nothing_to_judge(
    areas: list[tuple[str, str, str | None]],
) -> None:
    assert ask(holder(*areas)) is None


def test_before_a_policy_had_a_version_there_is_nothing_to_judge() -> None:
    person = holder(("990101", "2020-01-01", None))
    assert entitlement(person, 2021, commons(), KNOWN_ON, {}) is None
    assert entitlement(person, 2023, commons(), KNOWN_ON, {}) is not None


def test_the_rate_is_that_of_the_payer_and_the_year() -> None:
    person = holder(("990101", "2020-01-01", None))
    for rates, yuan in (
        (rate("990101", 3000), 3000),
        (rate("990201", 3000), 2400),
        (rate("990101", 3000, 2024), 2400),
    ):
        found = ask(person, rates)
        assert found is not None
        assert found[1].amount == yuan


def test_what_is_known_later_does_not_count() -> None:
    person = holder(("990101", "2020-01-01", None))
    found = entitlement(person, YEAR, commons(), date(2026, 5, 19), {})
    assert found is not None
    assert found[1].reason is NoAllowance.INSPECTION_NOT_PASSED


def test_the_area_that_has_taken_the_place_of_another_pays() -> None:
    """990103 is replaced after the last day of 2025, and before that of 2026."""
    person = holder(("990103", "2020-01-01", None), profile=LOCAL)
    assert ask(person) is None  # 990103 follows no policy.
    found = entitlement(person, 2026, commons(), date(2027, 6, 30), {})
    assert found is not None
    assert (found[0], found[1].reason, found[1].amount) == ("990201", None, 2400)
