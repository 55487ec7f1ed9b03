"""Which grade is held, since when, and what an ended one bars."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.policy import holding
from tests.candidates import (
    FOUR_GRADES,
    event,
    grade,
)


def on(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


JUNIOR = grade("junior", "2020-06-01", "2023-05-31")


def since(*grades: Grade, day: str) -> str | None:
    held = holding.held_grade(grades, "sijiwuzhuan", on(day))
    return None if held is None else holding.held_since(held, grades).isoformat()


def renewal(issued: str, **more: object) -> Grade:
    fields: dict[str, object] = {
        "id": "G-renewed",
        "origin": "renewal",
        "grade_since": "2020-06-01",
        "supersedes": JUNIOR.id,
    }
    return grade("junior", issued, "2026-05-31", **(fields | more))


def test_a_renewal_keeps_the_day_since_which_the_grade_is_held() -> None:
    for issued in ("2023-05-01", "2023-06-01"):
        assert since(JUNIOR, renewal(issued), day="2024-01-01") == "2020-06-01"


def test_a_term_that_ran_out_breaks_the_time_in_grade() -> None:
    assert since(JUNIOR, renewal("2023-06-02"), day="2024-01-01") == "2023-06-02"
    extended = grade(
        "junior",
        "2020-06-01",
        "2023-05-31",
        events=[event("extended", "2023-05-20", extended_to="2023-08-31")],
    )
    assert since(extended, renewal("2023-06-02"), day="2024-01-01") == "2020-06-01"


def test_the_break_is_remembered_by_later_renewals() -> None:
    second = renewal("2023-07-01")
    third = renewal("2026-05-31", id="G-third", supersedes=second.id)
    third = msgspec.structs.replace(third, valid_to=on("2029-05-30"))
    assert since(JUNIOR, second, third, day="2027-01-01") == "2023-07-01"


def test_a_correction_keeps_the_time_in_grade() -> None:
    corrected = renewal("2022-01-10", origin="correction")
    old = grade(
        "junior", "2020-06-01", "2023-05-31", events=[event("superseded", "2022-01-10")]
    )
    assert since(old, corrected, day="2023-01-01") == "2020-06-01"


def test_a_promotion_starts_the_time_in_the_new_grade() -> None:
    promoted = grade(
        "intermediate",
        "2022-06-01",
        "2025-05-31",
        origin="promotion",
        supersedes=JUNIOR.id,
    )
    assert since(JUNIOR, promoted, day="2023-01-01") == "2022-06-01"


@pytest.mark.parametrize(
    ("events", "held"),
    [
        ([], True),
        ([event("suspended", "2022-01-01")], True),
        ([event("not_engaged", "2022-01-01")], True),
        ([event("cancelled", "2022-01-01")], False),
        ([event("revoked", "2022-01-01")], False),
        ([event("transferred_out", "2022-01-01")], False),
        ([event("deregistered", "2022-01-01")], False),
    ],
)
def test_which_acts_take_the_grade(events: list[dict[str, str]], held: bool) -> None:
    subject = grade("junior", "2020-06-01", "2023-05-31", events=events)
    assert since(subject, day="2021-12-31") == "2020-06-01"
    assert (since(subject, day="2022-01-01") is not None) is held


def test_a_grade_of_another_policy_is_not_held_under_this_one() -> None:
    assert holding.held_grade([JUNIOR], "honglingrenzheng", on("2021-01-01")) is None


def barred(subject: Grade, day: str) -> str | None:
    rules = FOUR_GRADES.reapplication
    assert rules is not None
    until = holding.barred_until([subject], "sijiwuzhuan", rules, on(day))
    return None if until is None else until.isoformat()


def test_waiting_times_after_a_demotion_and_a_cancellation() -> None:
    demoted = grade("junior", "2024-04-20", "2026-05-31", origin="demotion")
    assert barred(demoted, "2024-04-19") is None
    assert barred(demoted, "2024-04-20") == "2025-04-20"
    assert barred(demoted, "2025-04-20") == "2025-04-20"  # 12 months
    assert barred(demoted, "2025-04-21") is None
    taken = grade(
        "junior", "2022-06-01", "2025-05-31", events=[event("cancelled", "2024-04-20")]
    )
    assert barred(taken, "2024-04-19") is None
    assert barred(taken, "2024-04-20") == "2026-04-20"
    assert barred(taken, "2026-04-20") == "2026-04-20"  # 24 months
    assert barred(taken, "2026-04-21") is None


def test_a_revocation_alone_bars_nobody_but_sets_back_to_the_lowest_grade() -> None:
    taken = grade(
        "junior", "2022-06-01", "2025-05-31", events=[event("revoked", "2024-04-20")]
    )
    assert barred(taken, "2024-05-01") is None
    assert not holding.starts_again([taken], on("2024-04-19"))
    assert holding.starts_again([taken], on("2024-04-20"))


def case(**changes: object) -> Case:
    fields: dict[str, object] = {
        "id": "C-earlier",
        "worker": "W1",
        "target": "junior",
        "category": "secretary",
        "party_organization": "P1",
        "filer": {"kind": "person"},
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "accepted_on": "2024-04-01",
    }
    return msgspec.convert(fields | changes, Case)


def test_cheating_and_false_material_bar_as_long_as_the_policy_says() -> None:
    rules = FOUR_GRADES.reapplication
    assert rules is not None
    cheated = case(
        steps=[
            {
                "step": "training_test",
                "body": "示例县委两新工委",
                "done_on": "2024-05-10",
                "result": "cheating",
            }
        ],
        outcome={"result": "failed", "decided_on": "2024-05-20"},
    )
    untrue = case(
        outcome={
            "result": "rejected",
            "decided_on": "2024-05-20",
            "reason_code": "false_material",
        }
    )
    short = case(
        outcome={
            "result": "rejected",
            "decided_on": "2024-05-20",
            "reason_code": "condition_not_met",
        }
    )
    until = holding.misconduct_until
    assert until([cheated], rules, on("2024-05-09")) is None
    assert until([cheated], rules, on("2024-05-10")) == on("2027-05-10")
    assert until([cheated], rules, on("2027-05-10")) == on("2027-05-10")
    assert until([cheated], rules, on("2027-05-11")) is None
    assert until([untrue], rules, on("2024-05-19")) is None
    assert until([untrue], rules, on("2024-05-20")) == on("2025-05-20")
    assert until([untrue], rules, on("2025-05-20")) == on("2025-05-20")
    assert until([untrue], rules, on("2025-05-21")) is None
    assert until([cheated, untrue], rules, on("2024-06-01")) == on("2027-05-10")
    assert until([short], rules, on("2024-06-01")) is None
