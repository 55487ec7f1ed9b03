"""Renewal (延续): when its window opens, which hours count, what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from msgspec import structs

from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Policy
from generator.policy.candidate import Candidate
from generator.policy.renewal import Renewal, renewal_of, term_start
from generator.policy.yearly_record import AttendedClass, YearlyRecord
from tests.candidates import FOUR_GRADES, RED_COLLAR, candidate, event, grade

DAY = date(2026, 5, 8)


def attended(*days: str, hours: int = 10) -> YearlyRecord:
    """Classes that ended on these days."""
    return YearlyRecord(
        {},
        tuple(AttendedClass(date.fromisoformat(day), "county", hours) for day in days),
    )


def ask(
    subject: Grade,
    years: YearlyRecord | None = None,
    day: date = DAY,
    policy: Policy = FOUR_GRADES,
    *others: Grade,
) -> Renewal:
    person: Candidate = candidate(grades=[subject, *others])
    if years is not None:
        person = replace(person, years=years)
    return renewal_of(person, subject, policy, day)


# The window is the last three months of the term, its last day included.
@pytest.mark.parametrize(
    ("last", "opens"),
    [
        ("2027-03-14", "2026-12-15"),
        ("2028-05-31", "2028-03-01"),
        ("2027-02-28", "2026-12-01"),
    ],
)
def test_the_window_is_the_last_three_months_of_the_term(last: str, opens: str) -> None:
    found = ask(grade("junior", "2025-01-01", last))
    assert found.valid_to.isoformat() == last
    assert found.opens is not None
    assert found.opens.isoformat() == opens


def test_an_extension_moves_the_window_once_it_is_effective() -> None:
    longer = [event("extended", "2026-05-20", extended_to="2026-08-31")]
    subject = grade("junior", "2023-06-01", "2026-05-31", events=longer)
    before = ask(subject, day=date(2026, 5, 19))
    after = ask(subject, day=date(2026, 5, 20))
    assert (before.valid_to, before.opens) == (date(2026, 5, 31), date(2026, 3, 1))
    assert (after.valid_to, after.opens) == (date(2026, 8, 31), date(2026, 6, 1))


def test_a_policy_without_a_renewal_opens_none() -> None:
    bare = structs.replace(FOUR_GRADES, renewal=None)
    found = ask(grade("junior", "2025-01-01", "2027-12-31"), policy=bare)
    assert found.opens is None
    assert found.hours_required == 70


# 70 hours a term for 初级, 90 for every grade above.
@pytest.mark.parametrize(
    ("level", "required"),
    [("junior", 70), ("intermediate", 90), ("senior", 90), ("special", 90)],
)
def test_the_hours_of_a_term_depend_on_the_grade(level: str, required: int) -> None:
    subject = grade(level, "2025-01-01", "2027-12-31")
    few = ask(subject, attended("2025-05-20", "2026-05-01", hours=30))
    assert (few.hours, few.hours_required) == (60, required)
    assert few.hours_missing == required - 60
    assert ask(subject, attended("2025-05-20", hours=required)).hours_missing == 0
    assert ask(subject, attended("2025-05-20", hours=required + 1)).hours_missing == 0


def test_a_policy_that_asks_no_hours_leaves_none_missing() -> None:
    local = {"policy": {"profile": "honglingrenzheng", "version": "2022.1"}}
    junior = grade("junior", "2025-01-01", "2027-12-31", **local)
    found = ask(junior, policy=RED_COLLAR)
    assert (found.hours_required, found.hours_missing) == (None, 0)
    unknown = ask(grade("senior", "2025-01-01", "2027-12-31"), policy=RED_COLLAR)
    assert (unknown.hours_required, unknown.hours_missing) == (None, 0)
    assert unknown.opens == date(2027, 10, 1)


@pytest.mark.parametrize(
    ("ended", "counts"),
    [
        ("2024-12-31", False),
        ("2025-01-01", True),
        ("2026-05-08", True),
        ("2026-05-09", False),
    ],
)
def test_hours_count_from_the_first_day_of_the_term_to_the_day(
    ended: str, counts: bool
) -> None:
    found = ask(grade("junior", "2025-01-01", "2027-12-31"), attended(ended))
    assert found.hours == (10 if counts else 0)


def test_hours_after_the_term_do_not_count_for_it() -> None:
    subject = grade("junior", "2023-05-01", "2026-04-30")
    assert ask(subject, attended("2026-04-30", "2026-05-01")).hours == 10


# ── the first day of a term ──────────────────────────────────────────────────

FIRST = grade("intermediate", "2023-03-01", "2026-02-28", id="G-first")


def after(origin: str, issued: str, before: Grade, **more: Any) -> Grade:
    """A certificate that follows another."""
    fields = {"origin": origin, "supersedes": before.id, "id": f"G-{origin}"}
    return grade("intermediate", issued, "2026-02-28", **(fields | more))


@pytest.mark.parametrize("origin", ["correction", "recognition"])
def test_what_takes_over_the_rest_of_a_term_begins_with_it(origin: str) -> None:
    second = after(origin, "2024-05-01", FIRST)
    assert term_start(second, [FIRST, second]) == date(2023, 3, 1)
    third = after("correction", "2025-05-01", second, id="G-third")
    assert term_start(third, [FIRST, second, third]) == date(2023, 3, 1)
    found = ask(second, attended("2023-02-28", "2023-03-01"), DAY, FOUR_GRADES, FIRST)
    assert found.hours == 10


def test_after_a_demotion_the_term_is_its_own() -> None:
    second = after("demotion", "2024-05-01", FIRST)
    assert term_start(second, [FIRST, second]) == date(2024, 5, 1)


@pytest.mark.parametrize("origin", ["renewal", "promotion"])
def test_a_term_of_its_own_begins_with_the_issue(origin: str) -> None:
    second = after(origin, "2024-05-01", FIRST)
    assert term_start(second, [FIRST, second]) == date(2024, 5, 1)
    third = after("correction", "2025-05-01", second, id="G-third")
    assert term_start(third, [FIRST, second, third]) == date(2024, 5, 1)


def test_a_predecessor_that_is_not_known_ends_the_search() -> None:
    alone = after("correction", "2024-05-01", FIRST)
    assert term_start(alone, [alone]) == date(2024, 5, 1)
    # Two that name each other, or one that names itself, are no endless search.
    one = after("correction", "2024-05-01", FIRST, id="G-one", supersedes="G-two")
    two = after("correction", "2024-06-01", FIRST, id="G-two", supersedes="G-one")
    assert term_start(one, [one, two]) == date(2024, 6, 1)
    itself = after("correction", "2024-05-01", FIRST, supersedes="G-correction")
    assert term_start(itself, [itself]) == date(2024, 5, 1)
