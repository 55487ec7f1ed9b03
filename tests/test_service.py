"""Posts against years and quarters, mentors against terms, numbers at their limits."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from generator.model.commons import commons_of
from generator.model.kinds.activities import Mentorship
from generator.model.kinds.assessment import Assessment
from generator.model.kinds.parts import GradeLevel, Span
from generator.model.kinds.policy import Choice, Mentoring, Yearly
from generator.policy.limits import (
    excellent_count,
    excellent_limit,
    guide_range,
    paid_grades,
)
from generator.policy.mentoring import (
    guided_on,
    last_day_of_term,
    may_mentor,
    most_at_once,
)
from generator.policy.service import (
    on_post_all_year,
    on_post_in,
    overlap,
    posts_cover,
    quarter_days,
)
from generator.policy.surroundings import policy_in_force, policy_of_area
from tests.candidates import FOUR_GRADES, RED_COLLAR, WORKER, grade, post, worker
from tests.dossiers import MADE_UP


def span(start: str, end: str | None = None) -> Span:
    """Some days."""
    return msgspec.convert(
        {"from": start, **({} if end is None else {"to": end})}, Span
    )


def on(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("one", "start", "end", "shared"),
    [
        (span("2025-01-01", "2025-03-31"), "2025-03-31", "2025-06-30", True),
        (span("2025-01-01", "2025-03-31"), "2025-04-01", "2025-06-30", False),
        (span("2025-01-01", "2025-03-31"), "2024-06-01", "2025-01-01", True),
        (span("2025-01-01", "2025-03-31"), "2024-06-01", "2024-12-31", False),
        (span("2025-01-01"), "2030-01-01", None, True),
        (span("2025-01-01", "2025-03-31"), "2025-04-01", None, False),
    ],
)
def test_spans_share_a_day(
    one: Span, start: str, end: str | None, shared: bool
) -> None:
    assert overlap(one, on(start), None if end is None else on(end)) is shared


@pytest.mark.parametrize(
    ("posts", "some", "covered"),
    [
        ([post("2025-01-01", "2025-12-31")], True, True),
        ([post("2024-05-01")], True, True),
        ([post("2025-01-02")], True, False),
        ([post("2025-12-31")], True, False),
        ([post("2020-01-01", "2025-12-30")], True, False),
        ([post("2020-01-01", "2025-01-01")], True, False),
        ([post("2020-01-01", "2024-12-31")], False, False),
        ([post("2026-01-01")], False, False),
        ([post("2020-01-01", "2025-06-30"), post("2025-07-01")], True, True),
        ([post("2020-01-01", "2025-06-30"), post("2025-07-02")], True, False),
        ([post("2025-07-01"), post("2020-01-01", "2025-06-30")], True, True),
        (
            [
                post("2020-01-01", "2025-06-30"),
                post("2024-01-01", "2024-12-31"),
                post("2025-07-01"),
            ],
            True,
            True,
        ),
        ([], False, False),
    ],
)
def test_posts_against_a_year(posts: Any, some: bool, covered: bool) -> None:
    assert on_post_in(worker(posts), 2025) is some
    assert posts_cover(worker(posts), 2025) is covered
    assert on_post_all_year(worker(posts), 2025) is covered


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        ("2025-12-31", None, False),
        ("2024-06-01", "2025-01-01", False),
        ("2024-06-01", "2024-12-31", True),
        ("2026-01-01", None, True),
    ],
)
def test_leave_in_a_year_makes_it_less_than_whole(
    start: str, end: str | None, whole: bool
) -> None:
    absence = {"kind": "sick", "from": start, **({} if end is None else {"to": end})}
    person = worker([post("2020-01-01")], absences=[absence])
    assert posts_cover(person, 2025)
    assert on_post_all_year(person, 2025) is whole


def test_quarters_begin_and_end_with_their_months() -> None:
    assert quarter_days(2024, 1) == (on("2024-01-01"), on("2024-03-31"))
    assert quarter_days(2024, 2) == (on("2024-04-01"), on("2024-06-30"))
    assert quarter_days(2024, 4) == (on("2024-10-01"), on("2024-12-31"))


def mentorship(*mentees: dict[str, Any]) -> Mentorship:
    """A mentor's two years."""
    return msgspec.convert(
        {
            "id": "M7K3M9QX2TB",
            "area": "990201",
            "mentor": WORKER,
            "kind": "mentor_group",
            "term": {"from": "2025-03-10", "to": "2027-03-09"},
            "mentees": list(mentees),
        },
        Mentorship,
    )


def pair(start: str, end: str | None = None) -> dict[str, Any]:
    """A mentee of some days."""
    days = {"worker": WORKER, "from": start}
    return days | ({} if end is None else {"to": end})


def test_pairs_count_while_they_and_the_term_last() -> None:
    group = mentorship(pair("2025-03-10"), pair("2025-06-01", "2025-12-31"))
    counts = {
        day: guided_on(group, on(day))
        for day in ("2025-03-09", "2025-03-10", "2025-06-01", "2025-12-31",
                    "2026-01-01", "2027-03-09", "2027-03-10")
    }  # fmt: skip
    assert list(counts.values()) == [0, 1, 2, 2, 1, 1, 0]


@pytest.mark.parametrize(
    ("spans", "most"),
    [
        ([], (0, None)),
        ([span("2025-01-01")], (1, "2025-01-01")),
        ([span("2025-01-01", "2025-03-31"), span("2025-03-31")], (2, "2025-03-31")),
        ([span("2025-01-01", "2025-03-30"), span("2025-03-31")], (1, "2025-01-01")),
        (
            [span("2025-05-01"), span("2025-01-01"), span("2025-05-01", "2025-05-01")],
            (3, "2025-05-01"),
        ),
    ],
)
def test_the_most_at_once_and_since_when(
    spans: list[Span], most: tuple[int, str | None]
) -> None:
    count, day = most
    assert most_at_once(iter(spans)) == (count, None if day is None else on(day))


def mentoring(profile: Any) -> Mentoring:
    """A policy's rules on mentors."""
    rules = profile.mentoring
    assert isinstance(rules, Mentoring)
    return rules


def test_a_term_ends_on_the_corresponding_day() -> None:
    rules = mentoring(RED_COLLAR)
    assert last_day_of_term(on("2025-03-10"), rules) == on("2027-03-10")
    assert last_day_of_term(on("2024-02-29"), rules) == on("2026-02-28")


def test_who_may_be_a_mentor() -> None:
    special, senior, junior = (
        grade(level, "2024-01-01", "2026-12-31")
        for level in ("special", "senior", "junior")
    )
    assert may_mentor(special, mentoring(FOUR_GRADES))
    assert not may_mentor(senior, mentoring(FOUR_GRADES))
    assert may_mentor(junior, mentoring(RED_COLLAR))
    assert not may_mentor(None, mentoring(RED_COLLAR))
    least: Choice[GradeLevel] = Choice(value="senior", source="document")
    lower = msgspec.structs.replace(mentoring(FOUR_GRADES), lowest_grade=least)
    assert may_mentor(special, lower)
    assert may_mentor(senior, lower)
    assert not may_mentor(junior, lower)


def yearly() -> Yearly:
    """What comes round under the four-grade policy."""
    rules = FOUR_GRADES.yearly
    assert rules is not None
    return rules


@pytest.mark.parametrize(
    ("participants", "limit"), [(42, 8), (45, 9), (44, 8), (5, 1), (4, 0), (0, 0)]
)
def test_a_fifth_may_be_excellent_parts_dropped(participants: int, limit: int) -> None:
    assert excellent_limit(participants, yearly()) == limit


def test_excellent_results_are_counted_after_reviews() -> None:
    def row(result: str | None, *reviews: dict[str, Any]) -> dict[str, Any]:
        rated = {} if result is None else {"result": result}
        return {"worker": WORKER, "revisions": list(reviews), **rated}

    def review(result: str, day: str) -> dict[str, Any]:
        return {"asked_on": "2026-03-21", "decided_on": day, "result": result}

    rows = [
        row("excellent"),
        row("competent", review("excellent", "2026-04-10")),
        row("excellent", review("competent", "2026-04-10")),
        row("competent", {"asked_on": "2026-03-21"}),
        row(None),
    ]
    sheet = {
        "year": 2025,
        "area": "990101",
        "body": "town",
        "body_name": "示例镇党委",
        "participants": 5,
        "excellent_cap": 1,
        "document_no": "示考〔2026〕1号",
        "rows": rows,
    }
    assert excellent_count(msgspec.convert(sheet, Assessment)) == 2


def test_the_guide_range_needs_both_ends() -> None:
    first = FOUR_GRADES.grades[0]
    assert guide_range(first) == (1800, 3600)
    for name in ("allowance_floor_yuan", "allowance_ceiling_yuan"):
        assert guide_range(msgspec.structs.replace(first, **{name: None})) is None


def test_grades_without_an_amount_are_not_paid() -> None:
    assert paid_grades(FOUR_GRADES) == ("junior", "intermediate", "senior", "special")
    first, second = RED_COLLAR.grades
    bare = msgspec.structs.replace(second, allowance_yearly_yuan=None)
    changed = msgspec.structs.replace(RED_COLLAR, grades=(first, bare))
    assert paid_grades(changed) == ("junior",)


def test_the_version_in_force_is_found_by_profile_and_by_area() -> None:
    assert policy_in_force(commons_of(()), "sijiwuzhuan", on("2025-12-31")) is None
    commons = MADE_UP.commons
    for day, version in (
        ("2022-12-31", None),
        ("2023-01-01", "2023.1"),
        ("2025-12-31", "2023.1"),
        ("2026-01-01", "2026.1"),
    ):
        found = policy_in_force(commons, "sijiwuzhuan", on(day))
        assert (found and found.version) == version
        found = policy_of_area(commons, "990101", on(day))
        assert (found and found.version) == version
    assert policy_in_force(commons, None, on("2026-01-01")) is None
    local = policy_of_area(commons, "990201", on("2024-06-30"))
    assert local is not None
    assert (local.profile, local.version) == ("honglingrenzheng", "2022.1")
