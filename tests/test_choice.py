"""Which version of a policy is in force: pinning, gaps, overlaps."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model.kinds.policy import Policy
from generator.policy.choice import (
    Gap,
    Overlap,
    gaps,
    overlaps,
    policy_on,
    rules_of,
    versions_of,
)
from tests.candidates import RED_COLLAR, policy

PROFILE = "sijiwuzhuan"


def version(name: str, start: str, end: str | None = None, **more: Any) -> Policy:
    """A version of the four-grade policy with days of its own."""
    ends = {} if end is None else {"effective_to": end}
    return policy(PROFILE, "2023.1", version=name, effective_from=start, **ends, **more)


FIRST = version("2023.1", "2023-01-01")
SECOND = version("2025.1", "2025-07-01", supersedes="2023.1")


def in_force(day: str, *policies: Policy) -> str | None:
    found = policy_on(policies, PROFILE, date.fromisoformat(day))
    return None if found is None else found.version


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2022-12-31", None),
        ("2023-01-01", "2023.1"),
        ("2025-06-30", "2023.1"),
        ("2025-07-01", "2025.1"),
        ("2035-01-01", "2025.1"),
    ],
)
def test_the_older_version_ends_on_the_eve_of_its_successor(
    day: str, name: str | None
) -> None:
    for policies in ((FIRST, SECOND, RED_COLLAR), (RED_COLLAR, SECOND, FIRST)):
        assert in_force(day, *policies) == name
    assert list(gaps([FIRST, SECOND], PROFILE)) == []
    assert list(overlaps([FIRST, SECOND], PROFILE)) == []


def test_other_profiles_do_not_answer() -> None:
    assert in_force("2024-01-01", RED_COLLAR) is None
    assert versions_of([RED_COLLAR], PROFILE) == ()


def test_a_version_with_an_end_is_over_after_it() -> None:
    ended = version("2023.1", "2023-01-01", "2024-12-31")
    assert in_force("2024-12-31", ended) == "2023.1"
    assert in_force("2025-01-01", ended) is None


def test_days_without_a_version_are_a_gap() -> None:
    ended = version("2023.1", "2023-01-01", "2024-12-31")
    assert list(gaps([SECOND, ended], PROFILE)) == [
        Gap(PROFILE, date(2025, 1, 1), date(2025, 6, 30))
    ]
    touching = version("2023.1", "2023-01-01", "2025-06-30")
    assert list(gaps([SECOND, touching], PROFILE)) == []


def test_a_short_version_within_a_long_one_makes_no_gap() -> None:
    long = version("2023.1", "2023-01-01", "2026-12-31")
    short = version("2024.1", "2024-01-01", "2024-06-30")
    later = version("2027.1", "2027-01-01")
    assert list(gaps([long, short, later], PROFILE)) == []
    assert list(overlaps([long, short, later], PROFILE)) == [
        Overlap(PROFILE, "2023.1", "2024.1", date(2024, 1, 1), date(2024, 6, 30))
    ]


def test_two_versions_at_once_are_an_overlap_and_the_later_one_judges() -> None:
    rival = version("2024.1", "2024-01-01")
    assert in_force("2024-06-01", rival, FIRST) == "2024.1"
    assert list(overlaps([rival, FIRST], PROFILE)) == [
        Overlap(PROFILE, "2023.1", "2024.1", date(2024, 1, 1), None)
    ]
    one_day = version("2023.1", "2023-01-01", "2024-01-01")
    assert list(overlaps([rival, one_day], PROFILE)) == [
        Overlap(PROFILE, "2023.1", "2024.1", date(2024, 1, 1), date(2024, 1, 1))
    ]


def test_an_overlap_is_found_after_versions_that_do_not_meet() -> None:
    past = version("2021.1", "2021-01-01", "2021-12-31")
    other = version("2022.1", "2022-06-01", "2023-06-30")
    assert list(overlaps([past, other, FIRST], PROFILE)) == [
        Overlap(PROFILE, "2022.1", "2023.1", date(2023, 1, 1), date(2023, 6, 30))
    ]


def test_the_rules_of_a_grade_are_found_where_it_is_offered() -> None:
    senior = rules_of(FIRST, "senior")
    assert senior is not None
    assert senior.authority == "city"
    assert rules_of(RED_COLLAR, "senior") is None
    assert rules_of(None, "junior") is None
