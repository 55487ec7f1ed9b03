"""How certificates follow each other: terms, time in grade, days held."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.succession import (
    against_holder,
    before,
    both_held,
    case_of,
    days_held,
    grade_above,
    last_valid_day,
    possible_ends,
    renewal_opens,
    since_expected,
    term_end,
)
from tests.candidates import event, grade, post, worker

D = date.fromisoformat


def follower(origin: str, issued: str, old: Grade, **more: Any) -> Grade:
    """A certificate that follows another."""
    fields = {"id": "G-new", "origin": origin, "supersedes": old.id, **more}
    return grade("junior", issued, "2029-01-01", **fields)


def dossier(*grades: Grade, cases: tuple[Case, ...] = ()) -> Dossier:
    """The dossier of a worker with certificates and cases."""
    return Dossier(
        Record("workers/w.yml", "worker", worker([post("2018-01-01")])),
        None,
        tuple(Record(f"cases/{one.id}.yml", "case", one) for one in cases),
        tuple(Record(f"grades/{one.id}.yml", "grade", one) for one in grades),
    )


@pytest.mark.parametrize(
    ("issued", "months", "last"),
    [
        ("2023-07-21", 36, "2026-07-20"),
        ("2024-02-29", 36, "2027-02-28"),
        ("2024-02-29", 48, "2028-02-28"),
        ("2025-08-31", 6, "2026-02-28"),
        ("2025-08-31", 12, "2026-08-30"),
        ("2024-01-01", 36, "2026-12-31"),
        ("2024-03-01", 12, "2025-02-28"),
    ],
)
def test_a_term_ends_on_the_eve_of_its_day_or_on_the_months_end(
    issued: str, months: int, last: str
) -> None:
    assert term_end(D(issued), months) == D(last)


def test_an_extension_moves_the_last_valid_day_and_never_backwards() -> None:
    plain = grade("junior", "2023-07-21", "2026-07-20")
    assert last_valid_day(plain) == D("2026-07-20")
    later = event("extended", "2026-07-15", extended_to="2026-10-18")
    earlier = event("extended", "2026-07-15", extended_to="2026-07-01")
    moved = grade("junior", "2023-07-21", "2026-07-20", events=[later, earlier])
    assert last_valid_day(moved) == D("2026-10-18")
    kept = grade("junior", "2023-07-21", "2026-07-20", events=[earlier])
    assert last_valid_day(kept) == D("2026-07-20")


OLD = grade(
    "junior",
    "2023-07-21",
    "2026-07-20",
    grade_since="2020-05-08",
    events=[event("extended", "2026-07-15", extended_to="2026-10-18")],
)


@pytest.mark.parametrize("origin", ["correction", "recognition"])
def test_a_remaining_term_is_that_of_the_certificate_before(origin: str) -> None:
    new = follower(origin, "2025-06-20", OLD)
    assert possible_ends(new, 36, OLD) == (D("2026-07-20"), D("2026-10-18"))
    assert possible_ends(new, 36, None) == (D("2028-06-19"),)


def test_a_renewal_runs_from_its_issue_or_from_the_old_terms_end() -> None:
    new = follower("renewal", "2026-06-20", OLD)
    assert possible_ends(new, 36, OLD) == (D("2029-06-19"), D("2029-07-20"))
    assert possible_ends(new, 36, None) == (D("2029-06-19"),)
    next_day = follower("renewal", "2026-07-21", OLD)
    assert possible_ends(next_day, 36, OLD) == (D("2029-07-20"),)


@pytest.mark.parametrize("origin", ["certification", "promotion", "demotion"])
def test_a_new_grade_has_a_whole_term_whatever_came_before(origin: str) -> None:
    new = follower(origin, "2025-06-20", OLD)
    assert possible_ends(new, 36, OLD) == (D("2028-06-19"),)
    assert possible_ends(new, 24, OLD) == (D("2027-06-19"),)


@pytest.mark.parametrize("origin", ["renewal", "correction", "recognition"])
def test_time_in_grade_goes_on(origin: str) -> None:
    new = follower(origin, "2025-06-20", OLD)
    assert since_expected(new, OLD) == D("2020-05-08")
    assert since_expected(new, None) == D("2025-06-20")


@pytest.mark.parametrize("origin", ["certification", "promotion", "demotion"])
def test_time_in_grade_begins_anew(origin: str) -> None:
    assert since_expected(follower(origin, "2025-06-20", OLD), OLD) == D("2025-06-20")


@pytest.mark.parametrize(
    ("level", "steps", "found"),
    [
        ("junior", 1, "intermediate"),
        ("senior", 1, "special"),
        ("special", 1, None),
        ("special", -1, "senior"),
        ("intermediate", -1, "junior"),
        ("junior", -1, None),
        ("junior", 0, "junior"),
        ("special", 0, "special"),
    ],
)
def test_grades_stand_in_order(level: str, steps: int, found: str | None) -> None:
    assert grade_above(level, steps) == found


def test_the_certificate_before_and_the_case_are_found_by_id() -> None:
    case = msgspec.convert(
        {
            "id": "C-1",
            "worker": OLD.worker,
            "target": "junior",
            "category": "secretary",
            "party_organization": OLD.party_organization,
            "filer": {"kind": "person"},
            "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
            "accepted_on": "2025-05-08",
        },
        Case,
    )
    new = follower("renewal", "2026-06-20", OLD, case="C-1")
    whole = dossier(OLD, new, cases=(case,))
    found, filed = before(whole, new), case_of(whole, new)
    assert found is not None
    assert found.value is OLD
    assert filed is not None
    assert filed.value is case
    assert before(whole, OLD) is None
    assert case_of(whole, OLD) is None
    assert before(dossier(new), new) is None
    assert case_of(dossier(new), new) is None


def test_acts_against_the_holder_are_told_from_others() -> None:
    down = follower("demotion", "2026-04-28", OLD, id="G-down")
    up = follower("promotion", "2026-04-28", OLD, id="G-up")
    acts = [
        event("suspended", "2026-01-05"),
        event("superseded", "2026-04-28", superseded_by="G-up"),
        event("superseded", "2026-04-28", superseded_by="G-down"),
        event("superseded", "2026-04-28", superseded_by="G-elsewhere"),
        event("superseded", "2026-04-28"),
        event("cancelled", "2026-05-05"),
        event("revoked", "2026-05-06"),
        event("deregistered", "2026-05-07"),
    ]
    old = grade("junior", "2023-07-21", "2026-07-20", events=acts)
    found = list(against_holder(dossier(down, old, up)))
    assert [(record.value.id, order) for record, order, _ in found] == [
        (old.id, 2),
        (old.id, 5),
        (old.id, 6),
    ]
    assert [one.kind for _, _, one in found] == ["superseded", "cancelled", "revoked"]


@pytest.mark.parametrize(
    "kind", ["superseded", "cancelled", "revoked", "deregistered", "transferred_out"]
)
def test_a_certificate_holds_to_the_eve_of_its_end(kind: str) -> None:
    held = grade(
        "junior", "2023-07-21", "2026-07-20", events=[event(kind, "2025-06-13")]
    )
    assert days_held(held) == (D("2023-07-21"), D("2025-06-12"))


def test_a_certificate_holds_to_its_last_day_where_nothing_ends_it() -> None:
    kept = grade(
        "junior", "2023-07-21", "2026-07-20", events=[event("suspended", "2025-06-13")]
    )
    assert days_held(kept) == (D("2023-07-21"), D("2026-07-20"))
    assert days_held(OLD) == (D("2023-07-21"), D("2026-10-18"))
    late = grade(
        "junior", "2023-07-21", "2026-07-20", events=[event("revoked", "2027-01-05")]
    )
    assert days_held(late) == (D("2023-07-21"), D("2026-07-20"))


def test_two_certificates_hold_at_once_where_their_days_meet() -> None:
    first = grade("junior", "2022-06-14", "2025-06-13")
    on_last_day = grade("junior", "2025-06-13", "2028-06-12")
    day_after = grade("junior", "2025-06-14", "2028-06-13")
    assert both_held(first, on_last_day) == (D("2025-06-13"), D("2025-06-13"))
    assert both_held(on_last_day, first) == (D("2025-06-13"), D("2025-06-13"))
    assert both_held(first, day_after) is None
    within = grade("junior", "2023-01-05", "2024-01-04")
    assert both_held(first, within) == (D("2023-01-05"), D("2024-01-04"))


@pytest.mark.parametrize(
    ("until", "months", "opens"),
    [
        ("2026-07-20", 3, "2026-04-21"),
        ("2026-06-30", 3, "2026-04-01"),
        ("2027-02-28", 3, "2026-12-01"),
        ("2026-05-30", 3, "2026-02-28"),
        ("2026-07-20", 1, "2026-06-21"),
    ],
)
def test_the_window_of_renewal_opens_so_many_months_before(
    until: str, months: int, opens: str
) -> None:
    assert renewal_opens(grade("junior", "2023-07-21", until), months) == D(opens)
