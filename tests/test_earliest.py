"""The earliest day: asked again, that day will do and none before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from generator.model.kinds.case import Case
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy
from generator.policy.candidate import Candidate
from generator.policy.earliest import earliest_date, renewed, time_is_met
from tests.candidates import (
    DAY,
    FOUR_GRADES,
    ON,
    RED_COLLAR,
    UNIT,
    WORKER,
    ask,
    candidate,
    event,
    grade,
    honour,
    intermediate,
    junior,
    post,
    senior,
    tenure,
    title,
    worker,
    years,
)
from tests.test_eligibility import first_batch

HORIZON = date(2036, 12, 31)


def earliest(person: Candidate, level: GradeLevel, policy: Policy = FOUR_GRADES) -> Any:
    return earliest_date(person, level, policy, ON, HORIZON)


@pytest.mark.parametrize(
    ("person", "level", "day"),
    [
        (junior(), "junior", ON),
        (junior(posts=[post("2025-08-31")]), "junior", date(2026, 8, 31)),
        # 12 months less the six of the assistant title.
        (
            junior(posts=[post("2026-02-28")], titles=title("assistant_social_worker")),
            "junior",
            date(2026, 8, 28),
        ),
        # The grade below decides, and is taken to be renewed in time.
        (
            senior(grades=[grade("intermediate", "2025-06-01", "2028-05-31")]),
            "senior",
            date(2028, 6, 1),
        ),
        # Less twelve months, while the honour is young enough.
        (
            senior(
                grades=[grade("intermediate", "2025-06-01", "2028-05-31")],
                honours=[honour("city", "2025-06-29")],
            ),
            "senior",
            date(2027, 6, 1),
        ),
        # The honour is too old when its time comes.
        (
            senior(
                grades=[grade("intermediate", "2025-06-01", "2028-05-31")],
                honours=[honour("city", "2024-05-31")],
            ),
            "senior",
            date(2028, 6, 1),
        ),
        (
            junior(
                blocks=[{"kind": "other", "from": "2026-01-01", "until": "2027-02-28"}]
            ),
            "junior",
            date(2027, 3, 1),
        ),
        # A post that is still to begin; a demotion's and a cancellation's waiting time.
        (junior(posts=[post("2026-08-01")]), "junior", date(2027, 8, 1)),
        (
            intermediate(
                grades=[grade("junior", "2025-09-10", "2027-05-31", origin="demotion")]
            ),
            "intermediate",
            date(2027, 9, 10),
        ),
        (
            intermediate(
                grades=[
                    grade(
                        "junior",
                        "2024-03-10",
                        "2027-03-09",
                        events=[event("cancelled", "2025-11-20")],
                    )
                ]
            ),
            "junior",
            date(2027, 11, 21),
        ),
        # A certificate already issued for a day to come.
        (
            intermediate(grades=[grade("junior", "2026-07-01", "2029-06-30")]),
            "intermediate",
            date(2028, 7, 1),
        ),
        # A title that is still to be obtained, where it comes before the months do.
        (
            junior(
                posts=[post("2026-02-28")],
                titles=title("assistant_social_worker", "2026-09-01"),
            ),
            "junior",
            date(2026, 9, 1),
        ),
        # A post that ends too early; a grade that is not held; one not on offer.
        (junior(posts=[post("2026-01-01", "2026-11-30")]), "junior", None),
        (senior(grades=[]), "senior", None),
    ],
)
def test_the_earliest_day(
    person: Candidate, level: GradeLevel, day: date | None
) -> None:
    assert earliest(person, level) == day


def test_a_grade_that_the_policy_lacks_has_no_earliest_day() -> None:
    assert earliest(senior(), "senior", RED_COLLAR) is None


def test_the_initial_placement_is_waited_for() -> None:
    """高级 without a grade, in the first year of the policy and not before it."""
    # A post begun in the middle of a month: no month is full on the first of January.
    person = replace(first_batch(), worker=worker([post("2012-06-15")]))
    for day, earliest_day in (
        (date(2022, 6, 1), date(2023, 1, 1)),
        (date(2023, 6, 1), date(2023, 6, 1)),
        (date(2024, 1, 1), None),
    ):
        found = earliest_date(person, "senior", FOUR_GRADES, day, HORIZON)
        assert found == earliest_day


def test_cheating_and_false_material_are_waited_out() -> None:
    """36 months after the test, 12 after the decision."""
    step = {
        "step": "training_test",
        "body": "示例县委两新工委",
        "done_on": "2025-05-10",
        "result": "cheating",
    }
    untrue = {
        "result": "rejected",
        "decided_on": "2025-10-20",
        "reason_code": "false_material",
    }
    for more, day in (
        ({"steps": [step]}, date(2028, 5, 11)),
        ({"outcome": untrue}, date(2026, 10, 21)),
        ({"steps": [step], "outcome": untrue}, date(2028, 5, 11)),
        ({}, ON),
    ):
        fields: dict[str, Any] = {
            "id": "C-earlier",
            "worker": WORKER,
            "target": "junior",
            "category": "secretary",
            "party_organization": UNIT,
            "filer": {"kind": "person"},
            "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
            "accepted_on": "2025-04-01",
        }
        case = msgspec.convert(fields | more, Case)
        assert earliest(replace(junior(), cases=(case,)), "junior") == day


@pytest.mark.parametrize(
    ("horizon", "day"),
    [(date(2027, 2, 28), None), (date(2027, 3, 1), date(2027, 3, 1))],
)
def test_the_horizon_is_the_last_day_looked_at(horizon: date, day: date | None) -> None:
    blocks = [{"kind": "other", "from": "2026-01-01", "until": "2027-02-28"}]
    person = junior(blocks=blocks)
    assert earliest_date(person, "junior", FOUR_GRADES, ON, horizon) == day


def test_a_block_that_is_still_to_come_is_no_matter_today() -> None:
    blocks = [{"kind": "other", "from": "2026-06-01", "until": "2027-02-28"}]
    assert earliest(junior(blocks=blocks), "junior") == ON
    later = junior(posts=[post("2025-08-31")], blocks=blocks)
    assert earliest(later, "junior") == date(2027, 3, 1)


def test_an_extension_that_ends_leaves_a_waiting_time_behind() -> None:
    """The certificate is taken to be renewed, also from the end of an extension."""
    longer = [event("extended", "2026-05-20", extended_to="2026-08-31")]
    subject = grade("junior", "2024-09-15", "2026-05-31", events=longer)
    assert earliest(intermediate(grades=[subject]), "intermediate") == date(2026, 9, 15)


_blocks = st.lists(st.dates(ON - 300 * DAY, ON + 400 * DAY), max_size=1)
_posts = st.lists(
    st.tuples(st.dates(ON - 1200 * DAY, ON + 200 * DAY), st.integers(20, 1500)),
    min_size=1,
    max_size=3,
)


@settings(max_examples=60, deadline=None)
@given(
    _posts,
    _blocks,
    st.dates(ON - 900 * DAY, ON - DAY),
    st.sampled_from(["junior", "intermediate"]),
    st.lists(st.dates(ON - 1300 * DAY, ON + 100 * DAY), max_size=1),
    st.sampled_from(["certification", "demotion"]),
)
def test_no_day_before_the_earliest_would_do(
    posts: list[tuple[date, int]],
    blocks: list[date],
    since: date,
    level: GradeLevel,
    honoured: list[date],
    origin: str,
) -> None:
    horizon = ON + 500 * DAY
    person = candidate(
        posts=[
            post(start.isoformat(), (start + DAY * length).isoformat())
            for start, length in posts
        ],
        grades=[grade("junior", since.isoformat(), "2026-12-31", origin=origin)],
        results=years(2),
        blocks=[
            {
                "kind": "other",
                "from": (day - 400 * DAY).isoformat(),
                "until": day.isoformat(),
            }
            for day in blocks
        ],
        titles=title("assistant_social_worker", "2026-09-01"),
        honours=[honour("city", day.isoformat()) for day in honoured],
    )
    kept = renewed(person, "sijiwuzhuan", ON, horizon)
    told = earliest_date(person, level, FOUR_GRADES, ON, horizon)
    wanted = next(
        (
            ON + DAY * n
            for n in range(501)
            if time_is_met(ask(kept, level, on=ON + DAY * n))
        ),
        None,
    )
    assert told == wanted


def test_asked_again_on_that_day_and_the_day_before() -> None:
    person = senior(
        posts=tenure(60), grades=[grade("intermediate", "2025-06-01", "2028-05-31")]
    )
    day = earliest(person, "senior")
    kept = renewed(person, "sijiwuzhuan", ON, HORIZON)
    assert time_is_met(ask(kept, "senior", on=day))
    assert not time_is_met(ask(kept, "senior", on=day - DAY))


def test_the_renewal_is_only_supposed() -> None:
    certificate = grade("intermediate", "2025-06-01", "2028-05-31")
    person = senior(grades=[certificate])
    kept = renewed(person, "sijiwuzhuan", ON, HORIZON)
    assert person.grades == (certificate,)
    assert kept.grades == (structs.replace(certificate, valid_to=HORIZON),)


def test_the_first_day_of_a_new_post_shows_on_the_day_after() -> None:
    # 365 days of a leap year are eleven months; with one more day, now: twelve.
    posts = [post("2024-01-01", "2024-12-30"), post("2026-06-01")]
    assert earliest(junior(posts=posts), "junior") == date(2026, 6, 2)
