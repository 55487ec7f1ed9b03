"""The allowance of a person-year, and totals that tell nothing of single persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.kinds.activities import Rate
from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Policy
from generator.policy.allowance import (
    NO_ALLOWANCE_WORDS,
    Entitlement,
    NoAllowance,
    allowance,
)
from generator.policy.candidate import Candidate, ratings_of
from generator.policy.disclosure import SMALLEST_CELL, CountyTotal, public_table
from generator.policy.yearly_record import YearlyRecord
from tests.candidates import (
    AREA,
    FOUR_GRADES,
    RED_COLLAR,
    WORKER,
    candidate,
    event,
    grade,
    policy,
    post,
    sheet,
)

YEAR = 2025
KNOWN_ON = date(2026, 6, 30)


def passed(outcome: str = "pass", day: str = "2026-05-20") -> dict[str, Any]:
    """An inspection of 2025."""
    return {"year": YEAR, "outcome": outcome, "concluded_on": day}


def certificate(level: str = "junior", since: str = "2024-06-01", **more: Any) -> Grade:
    """A certificate that passed the inspection of 2025."""
    return grade(level, since, "2027-05-31", **({"inspections": [passed()]} | more))


def holder(**changes: Any) -> Candidate:
    """A holder who was on post all year and did well."""
    fields: dict[str, Any] = {
        "posts": [post("2020-01-01")],
        "grades": [certificate()],
        "results": {YEAR: "competent"},
    }
    return candidate(**(fields | changes))


def ask(
    person: Candidate,
    by: Policy = FOUR_GRADES,
    payer: str = AREA,
    known_on: date = KNOWN_ON,
    rate: Rate | None = None,
) -> Entitlement:
    return allowance(person, YEAR, by, payer, known_on, rate)


def rates(**yearly: int) -> Rate:
    """The rates that the county has set for the year."""
    fields = {
        "area": AREA,
        "year": YEAR,
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "document_no": "示范两新发〔2026〕1号",
        "rates": [
            {"grade": name, "yearly_yuan": yuan} for name, yuan in yearly.items()
        ],
    }
    return msgspec.convert(fields, Rate)


# ── how much ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("level", "yuan"),
    [("junior", 2400), ("intermediate", 3600), ("senior", 6000), ("special", 12000)],
)
def test_the_rate_of_the_grade_for_a_whole_year(level: str, yuan: int) -> None:
    found = ask(holder(grades=[certificate(level)]))
    assert found.eligible
    assert (found.grade, found.months, found.amount) == (level, 12, yuan)
    assert (found.yearly_rate, found.payer, found.year) == (yuan, AREA, YEAR)


def test_an_excellent_year_is_paid_as_a_competent_one() -> None:
    assert ask(holder(results={YEAR: "excellent"})).amount == 2400


@pytest.mark.parametrize(
    ("posts", "months", "yuan"),
    [
        # Payment stops with the month after leaving.
        ([post("2020-01-01", "2025-09-12")], 9, 1800),
        ([post("2020-01-01", "2025-09-30")], 9, 1800),
        ([post("2020-01-01", "2025-10-01")], 10, 2000),
        # It begins with the month after coming, on the first with that month.
        ([post("2025-05-01")], 8, 1600),
        ([post("2025-05-02")], 7, 1400),
        # Two posts are paid once.
        ([post("2020-01-01"), post("2024-01-01")], 12, 2400),
        ([post("2020-01-01", "2025-03-31"), post("2025-07-01")], 9, 1800),
    ],
)
def test_whole_months_on_post_are_paid(
    posts: list[Mapping[str, Any]], months: int, yuan: int
) -> None:
    found = ask(holder(posts=posts))
    assert (found.reason, found.months, found.amount) == (None, months, yuan)


def test_months_before_the_certificate_are_not_paid() -> None:
    found = ask(holder(grades=[certificate(since="2025-10-09")]))
    assert (found.reason, found.months, found.amount) == (None, 2, 400)


def test_months_on_the_public_payroll_are_not_paid() -> None:
    payroll = [{"from": "2020-01-01", "to": "2025-06-30"}]
    found = ask(holder(public_payroll=payroll))
    assert (found.reason, found.months, found.amount) == (None, 6, 1200)


def rectified(until: str, *later: dict[str, Any]) -> list[dict[str, Any]]:
    """The year before was put right from 15 April on; the year itself passed."""
    first = {
        "year": YEAR - 1,
        "outcome": "rectify",
        "concluded_on": "2025-04-15",
        "rectify_until": until,
    }
    return [first, *later, passed()]


@pytest.mark.parametrize(
    ("inspections", "months", "yuan"),
    [
        # 1 May, 1 June and 1 July lie within; each is a month, 200 yuan, less.
        (rectified("2025-07-15"), 9, 1800),
        (rectified("2025-07-01"), 9, 1800),
        (rectified("2025-06-30"), 10, 2000),
        # Looked at again on 1 July, it is over that day.
        (
            rectified(
                "2025-07-15",
                {"year": YEAR - 1, "outcome": "pass", "concluded_on": "2025-07-01"},
            ),
            10,
            2000,
        ),
    ],
)
def test_months_of_rectification_are_not_paid(
    inspections: list[dict[str, Any]], months: int, yuan: int
) -> None:
    found = ask(holder(grades=[certificate(inspections=inspections)]))
    assert (found.reason, found.months, found.amount) == (None, months, yuan)


def test_a_year_all_of_rectification_is_not_paid() -> None:
    certified = certificate(
        since="2025-04-20",
        inspections=[
            {
                "year": YEAR - 1,
                "outcome": "rectify",
                "concluded_on": "2025-04-20",
                "rectify_until": "2025-12-31",
            },
            passed(),
        ],
    )
    assert ask(holder(grades=[certified])).reason is NoAllowance.RECTIFYING


def test_a_promotion_within_the_year_is_paid_at_the_grade_of_its_end() -> None:
    old = certificate(events=[event("superseded", "2025-10-09")])
    new = certificate("intermediate", "2025-10-09", supersedes=old.id)
    found = ask(holder(grades=[old, new]))
    assert (found.grade, found.months, found.amount) == ("intermediate", 12, 3600)


def test_without_pro_rata_the_whole_rate_is_paid() -> None:
    rules = {
        name: {"value": value, "source": "assumption"}
        for name, value in {
            "period": "yearly",
            "months_on_post": 6,
            "pro_rata": False,
            "result": "competent",
            "inspection_passed": True,
            "categories": ["secretary"],
            "excludes_public_payroll": True,
        }.items()
    }
    changed = policy("sijiwuzhuan", "2023.1", allowance=rules)
    assert ask(holder(posts=[post("2025-05-02")]), changed).amount == 2400


def test_the_rate_that_the_county_has_set_goes_before_the_guide_value() -> None:
    found = ask(holder(), rate=rates(junior=3000))
    assert (found.yearly_rate, found.amount) == (3000, 3000)
    half = ask(holder(posts=[post("2025-07-01")]), rate=rates(junior=3000))
    assert (half.months, half.amount) == (6, 1500)


# The guide range of 初级 is 1800 to 3600 yuan a year, both ends included.
@pytest.mark.parametrize(
    ("yuan", "amount"), [(1799, None), (1800, 1800), (3600, 3600), (3601, None)]
)
def test_a_rate_outside_the_guide_range_is_refused(
    yuan: int, amount: int | None
) -> None:
    found = ask(holder(), rate=rates(junior=yuan))
    if amount is None:
        assert found.reason is NoAllowance.RATE_OUT_OF_RANGE
        assert (found.amount, found.payer) == (0, AREA)
    else:
        assert found.amount == amount


def test_parts_of_a_yuan_are_dropped() -> None:
    # 2500 yuan a year for seven months are 1458.33.
    found = ask(holder(posts=[post("2025-05-02")]), rate=rates(junior=2500))
    assert repr((found.months, found.amount)) == "(7, 1458)"


def test_a_rate_of_another_grade_is_not_looked_at() -> None:
    # 100 yuan for 特级 lies below its floor, and nobody here holds it.
    assert ask(holder(), rate=rates(junior=2400, special=100)).amount == 2400


def test_a_county_that_sets_rates_and_leaves_a_grade_out_pays_it_nothing() -> None:
    found = ask(holder(), rate=rates(intermediate=3600))
    assert found.reason is NoAllowance.NO_RATE


def test_a_reason_of_the_person_goes_before_one_of_the_rate() -> None:
    found = ask(holder(results={}), rate=rates(junior=1))
    assert found.reason is NoAllowance.NOT_ASSESSED


# ── why not ──────────────────────────────────────────────────────────────────

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"grades": []}, "not_active"),
    ({"grades": [certificate(since="2026-01-01")]}, "not_active"),
    (
        {"grades": [certificate(events=[event("cancelled", "2025-12-31")])]},
        "not_active",
    ),
    (
        {"grades": [certificate(events=[event("suspended", "2025-12-01")])]},
        "not_active",
    ),
    ({"posts": [post("2025-07-02")]}, "not_on_post_long_enough"),
    ({"posts": [post("2020-01-01", "2025-05-31")]}, "not_on_post_long_enough"),
    (
        {"posts": [post("2020-01-01", category="instructor", channel="dispatch")]},
        "not_on_post_long_enough",
    ),
    ({"results": {}}, "not_assessed"),
    ({"results": {YEAR: None}}, "not_assessed"),
    ({"results": {YEAR: "basically_competent"}}, "not_competent"),
    ({"results": {YEAR: "incompetent"}}, "not_competent"),
    ({"grades": [certificate(inspections=[])]}, "inspection_not_passed"),
    (
        {"grades": [certificate(inspections=[passed("rectify")])]},
        "inspection_not_passed",
    ),
    (
        {"grades": [certificate(inspections=[passed("exempt")])]},
        "inspection_not_passed",
    ),
    ({"public_payroll": [{"from": "2020-01-01"}]}, "public_payroll"),
    (
        {"managed_by": [{"from": "2020-01-01", "area": "990102"}]},
        "paid_elsewhere",
    ),
]


@pytest.mark.parametrize(("changes", "reason"), REFUSED)
def test_each_reason(changes: dict[str, Any], reason: str) -> None:
    found = ask(holder(**changes))
    assert (found.reason, found.eligible) == (reason, False)
    assert (found.year, found.months, found.amount) == (YEAR, 0, 0)
    # Who holds a grade is told which one all the same.
    assert found.grade == (None if reason == "not_active" else "junior")


def test_who_was_certified_in_no_month_on_post_is_paid_none() -> None:
    late = ask(holder(grades=[certificate(since="2025-12-15")]))
    assert (late.reason, late.year) == (NoAllowance.NOT_ACTIVE, YEAR)
    # Paid by the public payroll whenever certified.
    payroll = [{"from": "2025-10-01"}]
    certified = certificate(since="2025-10-09")
    found = ask(holder(grades=[certified], public_payroll=payroll))
    assert found.reason is NoAllowance.PUBLIC_PAYROLL


def test_a_policy_that_pays_nothing_has_no_rate() -> None:
    bare = policy("sijiwuzhuan", "2023.1", allowance=None)
    found = ask(holder(), bare)
    assert (found.reason, found.year) == (NoAllowance.NO_RATE, YEAR)


def test_six_months_are_enough_and_five_are_not() -> None:
    assert ask(holder(posts=[post("2025-07-01")])).months == 6
    assert not ask(holder(posts=[post("2025-08-01")])).eligible


def test_a_certificate_cancelled_in_the_new_year_was_active_in_the_old() -> None:
    cancelled = certificate(events=[event("cancelled", "2026-01-01")])
    assert ask(holder(grades=[cancelled])).eligible


def test_a_deficiency_put_right_is_paid_after_all() -> None:
    mended = certificate(
        inspections=[passed("rectify", "2026-04-10"), passed("pass", "2026-06-20")]
    )
    assert ask(holder(grades=[mended])).eligible
    early = ask(holder(grades=[mended]), known_on=date(2026, 6, 19))
    assert early.reason is NoAllowance.INSPECTION_NOT_PASSED


def test_an_inspection_counts_from_the_day_of_its_conclusion() -> None:
    for day, eligible in (("2026-05-19", False), ("2026-05-20", True)):
        assert ask(holder(), known_on=date.fromisoformat(day)).eligible is eligible


def test_a_review_counts_from_its_decision() -> None:
    review = {"asked_on": "2026-04-10", "decided_on": "2026-06-01"}
    person = replace(
        holder(),
        years=YearlyRecord(
            ratings_of(
                WORKER,
                [
                    sheet(
                        YEAR,
                        "basically_competent",
                        revisions=[review | {"result": "competent"}],
                    )
                ],
            )
        ),
    )
    early = ask(person, known_on=date(2026, 5, 31))
    assert early.reason is NoAllowance.NOT_COMPETENT
    assert ask(person, known_on=date(2026, 6, 1)).eligible


def test_the_last_outcome_of_an_inspection_decides() -> None:
    reversed_outcome = certificate(
        inspections=[passed("demote", "2026-06-20"), passed("pass", "2026-04-10")]
    )
    found = ask(holder(grades=[reversed_outcome]))
    assert found.reason is NoAllowance.INSPECTION_NOT_PASSED


def test_a_result_counts_from_the_day_it_is_final() -> None:
    early = ask(holder(), known_on=date(2026, 3, 19))
    assert early.reason is NoAllowance.NOT_ASSESSED


def test_who_moved_is_paid_by_the_county_of_the_last_day() -> None:
    moved = holder(
        managed_by=[
            {"from": "2020-01-01", "to": "2025-08-31", "area": AREA},
            {"from": "2025-09-01", "area": "990102"},
        ]
    )
    assert ask(moved).reason is NoAllowance.PAID_ELSEWHERE
    assert ask(moved, payer="990102").amount == 2400


def test_a_grade_without_a_rate_is_not_paid() -> None:
    pin = {"profile": "honglingrenzheng", "version": "2022.1"}
    found = ask(holder(grades=[certificate("senior", policy=pin)]), RED_COLLAR)
    assert found.reason is NoAllowance.NO_RATE


def test_every_reason_has_its_case_and_its_words() -> None:
    shown = {reason for _, reason in REFUSED} | {
        "no_rate",
        "rate_out_of_range",
        "rectifying",
    }
    assert shown == {reason.value for reason in NoAllowance}
    assert set(NO_ALLOWANCE_WORDS) == set(NoAllowance)


def test_the_two_policies_pay_different_people() -> None:
    pin = {"profile": "honglingrenzheng", "version": "2022.1"}
    instructor = holder(
        posts=[post("2025-12-01", category="instructor", channel="dispatch")],
        grades=[certificate(policy=pin)],
    )
    # One month on post is enough there, six are asked for here.
    assert ask(instructor, RED_COLLAR).amount == 200
    assert ask(instructor, FOUR_GRADES).reason is NoAllowance.NOT_ACTIVE
    both = holder(posts=[post("2025-12-01")])
    assert ask(both, FOUR_GRADES).reason is NoAllowance.NOT_ON_POST_LONG_ENOUGH


# ── totals ───────────────────────────────────────────────────────────────────


def shown(*counts: int) -> list[int | None]:
    """Counts of a table as they may be published, the grand total last."""
    rows = [
        CountyTotal(f"99{n:04}", count, count * 100) for n, count in enumerate(counts)
    ]
    table = public_table(rows)
    for before, after in zip(rows, table.rows, strict=True):
        assert after.county == before.county
        assert after.count in {before.count, None}
        assert after.amount == (None if after.count is None else before.amount)
    assert table.amount == (None if table.count is None else sum(counts) * 100)
    return [*(row.count for row in table.rows), table.count]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([12, 8, 5], [12, 8, 5, 25]),
        ([0, 8, 5], [0, 8, 5, 13]),
        # One small cell: the next smallest goes with it.
        ([12, 4, 8], [12, None, None, 24]),
        # Two small cells of five together hide each other; of fewer, they do not.
        ([12, 4, 1], [12, None, None, 17]),
        ([12, 2, 2, 30], [None, None, None, 30, 46]),
        # Nothing to hide behind: the total is withheld, too.
        ([4], [None, None]),
        ([4, 0], [None, 0, None]),
        ([1, 2], [None, None, None]),
        # A cell of five may be shown and is the first to go.
        ([9, 4, 5], [9, None, None, 18]),
        ([], [0]),
    ],
)
def test_small_cells_are_withheld(
    counts: list[int], expected: list[int | None]
) -> None:
    assert shown(*counts) == expected


@given(st.lists(st.integers(0, 40), max_size=8))
def test_no_small_cell_is_shown_or_can_be_worked_out(counts: list[int]) -> None:
    *cells, total = shown(*counts)
    pairs = list(zip(counts, cells, strict=True))
    assert not any(cell is not None and 0 < cell < SMALLEST_CELL for cell in cells)
    hidden = [count for count, cell in pairs if cell is None]
    if hidden and total is not None:
        assert len(hidden) > 1
        assert sum(hidden) >= SMALLEST_CELL
    assert all(cell == 0 for count, cell in pairs if count == 0)
    if not any(0 < count < SMALLEST_CELL for count in counts):
        assert hidden == []
