"""Yearly inspections that a certificate owes: due, overdue, to be put right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model.kinds.grade import Grade
from generator.policy.owed import OWED_WORDS, Owed, OwedInspection, owed_inspections
from tests.candidates import FOUR_GRADES, event, grade

# Both policies inspect a year from 1 April to 30 June of the next, give three months
# to put things right, and begin with the year in whose first half the certificate was
# issued.


def on(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


def certificate(issued: str = "2024-03-01", *done: Any, **more: Any) -> Grade:
    """A certificate with these inspections."""
    return grade("junior", issued, "2028-12-31", inspections=list(done), **more)


def inspected(outcome: str, day: str, year: int = 2024, **more: Any) -> dict[str, Any]:
    """An inspection of a year."""
    return {"year": year, "outcome": outcome, "concluded_on": day, **more}


def owed(subject: Grade, day: str) -> list[tuple[int, str, str]]:
    """Year, state and last day of what a certificate owes."""
    rules = FOUR_GRADES.inspection
    assert rules is not None
    return [
        (one.year, one.state.value, one.until.isoformat())
        for one in owed_inspections(subject, rules, on(day))
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-12-31", []),
        ("2025-03-31", []),
        ("2025-04-01", [(2024, "due", "2025-06-30")]),
        ("2025-06-30", [(2024, "due", "2025-06-30")]),
        ("2025-07-01", [(2024, "overdue", "2025-06-30")]),
        ("2026-03-31", [(2024, "overdue", "2025-06-30")]),
        (
            "2026-04-01",
            [(2024, "overdue", "2025-06-30"), (2025, "due", "2026-06-30")],
        ),
    ],
)
def test_a_year_is_due_in_its_window_and_overdue_after_it(
    day: str, expected: list[tuple[int, str, str]]
) -> None:
    assert owed(certificate(), day) == expected


def test_the_first_year_is_the_one_in_whose_first_half_it_was_issued() -> None:
    assert [one[0] for one in owed(certificate("2024-06-30"), "2025-05-01")] == [2024]
    assert owed(certificate("2024-07-01"), "2025-05-01") == []
    assert [one[0] for one in owed(certificate("2024-07-01"), "2026-05-01")] == [2025]


@pytest.mark.parametrize("outcome", ["pass", "exempt", "demote", "cancel"])
def test_what_is_concluded_is_not_owed(outcome: str) -> None:
    subject = certificate("2024-03-01", inspected(outcome, "2025-05-20"))
    assert owed(subject, "2025-05-20") == []
    # It speaks for its own year only.
    assert owed(subject, "2026-05-20") == [(2025, "due", "2026-06-30")]


@pytest.mark.parametrize(
    ("more", "day", "expected"),
    [
        ({}, "2025-05-20", [(2024, "rectifying", "2025-08-20")]),
        ({}, "2025-08-20", [(2024, "rectifying", "2025-08-20")]),
        ({}, "2025-08-21", [(2024, "rectification_over", "2025-08-20")]),
        # A day that the office names goes before the policy's three months.
        (
            {"rectify_until": "2025-07-15"},
            "2025-07-15",
            [(2024, "rectifying", "2025-07-15")],
        ),
        (
            {"rectify_until": "2025-07-15"},
            "2025-07-16",
            [(2024, "rectification_over", "2025-07-15")],
        ),
    ],
)
def test_what_is_to_be_put_right_is_owed_until_it_is_concluded(
    more: dict[str, Any], day: str, expected: list[tuple[int, str, str]]
) -> None:
    first = inspected("rectify", "2025-05-20", **more)
    assert owed(certificate("2024-03-01", first), day) == expected


def test_the_last_conclusion_known_on_the_day_decides() -> None:
    first = inspected("rectify", "2025-05-20")
    second = inspected("pass", "2025-08-10")
    for done in ((first, second), (second, first)):
        subject = certificate("2024-03-01", *done)
        assert owed(subject, "2025-08-09") == [(2024, "rectifying", "2025-08-20")]
        assert owed(subject, "2025-08-10") == []


@pytest.mark.parametrize(
    ("events", "owes"),
    [
        ([event("suspended", "2025-04-10")], True),
        ([event("not_engaged", "2025-04-10")], True),
        ([event("superseded", "2025-04-10")], False),
        ([event("cancelled", "2025-04-10")], False),
        ([event("transferred_out", "2025-04-10")], False),
    ],
)
def test_a_suspended_certificate_owes_and_an_ended_one_does_not(
    events: list[dict[str, Any]], owes: bool
) -> None:
    assert bool(owed(certificate(events=events), "2025-05-01")) is owes


def test_a_certificate_owes_nothing_before_its_issue_and_after_its_term() -> None:
    subject = grade("junior", "2021-03-01", "2024-02-29")
    assert owed(subject, "2021-02-28") == []
    assert owed(subject, "2024-02-29") != []
    assert owed(subject, "2024-03-01") == []


def test_days_over_count_from_the_day_after_the_last() -> None:
    late = OwedInspection(2024, Owed.OVERDUE, on("2025-06-30"))
    counts = [
        late.days_over(on(day)) for day in ("2025-06-01", "2025-06-30", "2025-07-01")
    ]
    assert counts == [0, 0, 1]
    assert late.days_over(on("2025-07-31")) == 31
    assert set(OWED_WORDS) == set(Owed)
