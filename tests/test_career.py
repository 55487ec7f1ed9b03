"""Tenure, posts and honours of a worker, counted as the law counts."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.kinds.parts import HonourLevel, Span
from generator.model.kinds.party_organization import PartyOrganization
from generator.policy import career
from tests.candidates import (
    UNIT,
    honour,
    honours,
    post,
    worker,
)

DAY = timedelta(days=1)


def on(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


# ── months ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("start", "day", "months"),
    [
        ("2021-03-02", "2024-03-01", 35),
        ("2021-03-02", "2024-03-02", 36),
        # 民法典 第二百零二条: no corresponding day, so the month's end.
        ("2024-01-31", "2024-02-28", 0),
        ("2024-01-31", "2024-02-29", 1),
        ("2024-02-29", "2027-02-27", 35),
        ("2024-02-29", "2027-02-28", 36),
        ("2024-05-01", "2024-04-01", 0),
    ],
)
def test_a_month_is_full_on_the_corresponding_day(
    start: str, day: str, months: int
) -> None:
    assert career.full_months(on(start), on(day)) == months


# ── tenure ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("posts", "day", "months"),
    [
        # An open post runs to the day asked, which is not yet over.
        ([post("2021-03-02")], "2024-03-01", 35),
        ([post("2021-03-02")], "2024-03-02", 36),
        # A contract of three years is three years once its last day is over.
        ([post("2023-07-01", "2026-06-30")], "2026-06-30", 35),
        ([post("2023-07-01", "2026-06-30")], "2026-07-01", 36),
        ([post("2023-07-01", "2026-06-30")], "2029-05-31", 36),
        # Several posts at once count once; a nested one adds nothing.
        ([post("2023-01-01"), post("2023-06-01")], "2024-01-01", 12),
        ([post("2023-01-01"), post("2023-06-01", "2023-07-31")], "2024-01-01", 12),
        ([post("2022-01-01", "2022-12-31"), post("2022-07-01")], "2024-01-01", 24),
        # One after the other without a break.
        ([post("2022-01-01", "2022-06-14"), post("2022-06-15")], "2024-01-01", 24),
        # A break is cut out; the years on both sides add up.
        ([post("2020-01-01", "2020-12-31"), post("2023-01-01")], "2024-01-01", 24),
        ([post("2020-01-01", "2020-12-31"), post("2023-01-01")], "2022-01-01", 12),
        # Odd days on both sides of a break add up: 15 + 16 days of 2023 are a month.
        (
            [post("2023-05-01", "2023-05-15"), post("2023-12-01", "2023-12-16")],
            "2024-01-01",
            1,
        ),
        ([], "2024-01-01", 0),
        ([post("2024-01-01")], "2024-01-01", 0),
        ([post("2025-01-01")], "2024-01-01", 0),
    ],
)
def test_tenure(posts: list[dict[str, str]], day: str, months: int) -> None:
    assert career.tenure_months(worker(posts), on(day)) == months


@pytest.mark.parametrize("kind", ["maternity", "sick", "secondment", "study"])
def test_leave_and_secondment_count_as_on_post(kind: str) -> None:
    away = [{"from": "2023-03-01", "to": "2023-09-01", "kind": kind}]
    person = worker([post("2023-01-01")], absences=away)
    assert career.tenure_months(person, on("2024-01-01")) == 12
    assert career.posts_on(person, on("2023-06-01"))


def test_work_of_every_category_is_tenure() -> None:
    posts = [
        post("2022-01-01", "2022-12-31", category="instructor", channel="dispatch"),
        post("2023-01-01"),
    ]
    assert career.tenure_months(worker(posts), on("2024-01-01")) == 24


_days = st.dates(date(2015, 1, 1), date(2024, 12, 31))
_spans = st.lists(st.tuples(_days, st.integers(0, 900)), min_size=1, max_size=5)


@given(_spans, st.tuples(_days, st.integers(0, 900)))
def test_a_further_post_never_shortens_the_tenure_of_who_is_on_post(
    spans: list[tuple[date, int]], more: tuple[date, int]
) -> None:
    day = date(2025, 1, 1)

    def told(given: list[tuple[date, int]]) -> int:
        posts = [
            post(start.isoformat(), (start + DAY * length).isoformat())
            for start, length in given
        ]
        return career.tenure_months(worker([*posts, post("2024-11-15")]), day)

    assert told([*spans, more]) >= told(spans)


@given(_spans)
def test_tenure_never_exceeds_the_days_on_post(spans: list[tuple[date, int]]) -> None:
    day = date(2025, 1, 1)
    posts, days = [], set()
    for start, length in spans:
        end = start + DAY * length
        posts.append(post(start.isoformat(), end.isoformat()))
        days |= {start + DAY * n for n in range(length + 1) if start + DAY * n < day}
    months = career.tenure_months(worker(posts), day)
    assert months * 28 <= len(days) < (months + 1) * 31 + 1


@given(st.dates(date(2015, 1, 1), date(2024, 1, 1)), st.integers(1, 2000))
def test_an_unbroken_tenure_only_grows(start: date, days: int) -> None:
    person = worker([post(start.isoformat())])
    day = start + DAY * days
    before, after = (career.tenure_months(person, d) for d in (day, day + DAY))
    assert before <= after <= before + 1


# ── post, category, titles, payroll ──────────────────────────────────────────


def test_a_post_holds_its_first_and_its_last_day() -> None:
    person = worker([post("2023-07-01", "2026-06-30")])
    held = {
        day: bool(career.posts_on(person, on(day)))
        for day in ("2023-06-30", "2023-07-01", "2026-06-30", "2026-07-01")
    }
    assert list(held.values()) == [False, True, True, False]


def test_who_is_off_post_has_the_category_of_the_last_post() -> None:
    posts = [
        post("2020-01-01", "2021-12-31", category="full_time"),
        post("2022-01-01", "2022-12-31"),
    ]
    person = worker(posts)
    assert career.categories_of(person, on("2021-05-01")) == ("full_time",)
    assert career.categories_of(person, on("2024-05-01")) == ("secretary",)
    assert career.categories_of(person, on("2019-05-01")) == ()
    # The last post is the one that ended last, whatever the order in the file.
    gone = worker(
        [
            post("2021-01-01", "2023-12-31"),
            post("2020-01-01", "2020-12-31", category="full_time"),
        ]
    )
    assert career.categories_of(gone, on("2024-05-01")) == ("secretary",)
    assert career.categories_of(gone, on("2020-01-01")) == ("full_time",)


def test_titles_count_from_the_day_they_were_obtained() -> None:
    titles = [{"code": "social_worker", "obtained_on": "2024-05-01"}]
    person = worker([], titles=titles)
    assert career.titles_held(person, on("2024-04-30")) == ()
    assert career.titles_held(person, on("2024-05-01")) == ("social_worker",)


def test_the_payroll_and_the_managing_area_are_dated() -> None:
    person = worker(
        [],
        public_payroll=[{"from": "2024-01-01", "to": "2024-06-30"}],
        managed_by=[
            {"from": "2020-01-01", "to": "2024-06-30", "area": "990101"},
            {"from": "2024-07-01", "area": "990102"},
        ],
    )
    for day, paid, area in (
        ("2019-12-31", False, None),
        ("2024-01-01", True, "990101"),
        ("2024-06-30", True, "990101"),
        ("2024-07-01", False, "990102"),
    ):
        assert career.on_public_payroll(person, on(day)) is paid
        assert career.managing_area(person, on(day)) == area


def test_a_block_holds_to_its_last_day_and_the_longest_is_told() -> None:
    blocks = [
        {"kind": "other", "from": "2024-02-01", "until": "2025-01-31"},
        {"kind": "discipline", "from": "2025-01-01", "until": "2025-06-30"},
    ]
    person = worker([], blocks=blocks)
    assert career.blocked_until(person, on("2024-01-31")) is None
    assert career.blocked_until(person, on("2024-02-01")) == on("2025-01-31")
    assert career.blocked_until(person, on("2025-01-31")) == on("2025-06-30")
    assert career.blocked_until(person, on("2025-06-30")) == on("2025-06-30")
    assert career.blocked_until(person, on("2025-07-01")) is None


# ── honours ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("given_honour", "day", "level", "within", "stands"),
    [
        (honour("city", "2023-06-29"), "2023-06-28", "county", None, False),
        (honour("city", "2023-06-29"), "2023-06-29", "county", None, True),
        (honour("city", "2023-06-29"), "2026-06-29", "city", 36, True),
        (honour("city", "2023-06-29"), "2026-06-30", "city", 36, False),
        (honour("city", "2023-06-29"), "2026-06-30", "city", None, True),
        (honour("county", "2023-06-29"), "2024-01-01", "city", None, False),
        (honour("national", "2023-06-29"), "2024-01-01", "city", None, True),
    ],
)
def test_honours_by_level_and_age(
    given_honour: dict[str, str],
    day: str,
    level: HonourLevel,
    within: int | None,
    stands: bool,
) -> None:
    found = career.honours_standing(honours(given_honour), on(day), level, within)
    assert bool(found) is stands


def test_a_rescinded_honour_counts_until_the_day_before() -> None:
    given_honours = honours(honour("city", "2023-06-29", rescinded_on="2024-05-01"))
    for day, stands in (("2024-04-30", 1), ("2024-05-01", 0)):
        assert len(career.honours_standing(given_honours, on(day), "county")) == stands


def test_the_party_organisation_shares_its_honours_with_who_was_there() -> None:
    unit = msgspec.convert(
        {
            "id": UNIT,
            "names": [{"from": "2000-01-01", "name": "示例支部"}],
            "form": "branch",
            "area": "990101",
            "founded_on": "2000-01-01",
            "honours": [honour("city", "2021-06-29"), honour("county", "2023-06-29")],
        },
        PartyOrganization,
    )
    person = worker([post("2022-01-01")], honours=[honour("county", "2024-06-29")])
    found = career.honours_of(person, {unit.id: unit.honours})
    assert [one.awarded_on.year for one in found] == [2024, 2023]
    assert career.honours_of(person, {}) == person.honours


# ── spans ────────────────────────────────────────────────────────────────────


def spans(*given: str) -> tuple[Span, ...]:
    """Spans written `start/end`, the end left out where there is none."""
    pairs = [text.split("/") for text in given]
    return tuple(Span(start=on(s), end=on(e) if e else None) for s, e in pairs)


@pytest.mark.parametrize(
    ("span", "covering", "gap"),
    [
        ("2022-01-16/", ["2022-01-16/2025-01-15", "2025-01-16/"], None),
        ("2022-01-16/", ["2025-01-16/", "2022-01-16/2025-01-15"], None),
        ("2022-01-16/2025-01-15", ["2022-01-16/2025-01-15"], None),
        ("2022-01-16/2025-01-15", ["2021-01-01/2026-01-01"], None),
        ("2022-01-16/2025-01-15", [], ("2022-01-16", "2025-01-15")),
        ("2022-01-16/", [], ("2022-01-16", None)),
        ("2022-01-16/", ["2022-01-16/2025-01-15"], ("2025-01-16", None)),
        (
            "2022-01-16/2025-01-16",
            ["2022-01-16/2025-01-15"],
            ("2025-01-16", "2025-01-16"),
        ),
        ("2022-01-16/", ["2022-01-17/"], ("2022-01-16", "2022-01-16")),
        (
            "2022-01-16/",
            ["2022-01-16/2025-01-15", "2025-01-18/"],
            ("2025-01-16", "2025-01-17"),
        ),
        (
            "2022-01-16/2025-01-16",
            ["2022-01-16/2025-01-15", "2026-01-18/"],
            ("2025-01-16", "2025-01-16"),
        ),
        (
            "2022-01-16/",
            ["2022-01-01/2023-01-01", "2022-02-01/2022-03-01", "2024-01-01/"],
            ("2023-01-02", "2023-12-31"),
        ),
        (
            "2022-01-16/",
            ["2022-01-16/2023-01-01", "2026-01-01/", "2024-01-01/2025-01-01"],
            ("2023-01-02", "2023-12-31"),
        ),
    ],
)
def test_the_first_stretch_that_nothing_covers(
    span: str, covering: list[str], gap: tuple[str, str | None] | None
) -> None:
    (whole,) = spans(span)
    wanted = gap and (on(gap[0]), on(gap[1]) if gap[1] else None)
    assert career.first_gap(whole, spans(*covering)) == wanted


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        ("2022-01-01/2022-12-31", "2022-12-31/", ("2022-12-31", "2022-12-31")),
        ("2022-01-01/2022-12-31", "2023-01-01/", None),
        ("2022-01-01/", "2023-01-01/", ("2023-01-01", None)),
        ("2022-01-01/", "2023-01-01/2023-06-30", ("2023-01-01", "2023-06-30")),
        (
            "2022-01-01/2022-12-31",
            "2021-01-01/2022-06-30",
            ("2022-01-01", "2022-06-30"),
        ),
    ],
)
def test_two_spans_share_their_common_days(
    first: str, second: str, shared: tuple[str, str | None] | None
) -> None:
    one, two = spans(first, second)
    wanted = shared and (on(shared[0]), on(shared[1]) if shared[1] else None)
    assert career.overlap(one, two) == wanted
    assert career.overlap(two, one) == wanted
