"""Working days, natural days and months, against the law and a second source."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import chinese_calendar
import msgspec
import pytest

from generator.model.kinds.office import Calendar
from generator.policy.workdays import MissingCalendar, WorkingCalendar, add_months
from generator.source.yaml_text import parse

CALENDARS = Path(__file__).parents[1] / "registry/calendars"
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def working() -> WorkingCalendar:
    """The calendars of the registry, 2019 to 2026."""
    arrangements = []
    for path in sorted(CALENDARS.glob("*.yml")):
        value, faults = parse(path.read_bytes(), 64 * 1024, 5_000)
        assert value is not None, faults
        arrangements.append(msgspec.convert(value, Calendar))
    assert {a.year for a in arrangements} >= set(range(2019, 2027))
    return WorkingCalendar(arrangements)


# Published, last of five working days, last of seven natural days.
VECTORS = [
    ("2025-01-20", "2025-01-26", "2025-01-27"),
    ("2025-01-26", "2025-02-08", "2025-02-05"),
    ("2025-09-25", "2025-10-09", "2025-10-09"),
    ("2025-09-28", "2025-10-11", "2025-10-09"),
    ("2026-02-10", "2026-02-24", "2026-02-24"),
    ("2026-02-13", "2026-02-27", "2026-02-24"),
    ("2026-02-14", "2026-02-28", "2026-02-24"),
    ("2026-09-24", "2026-10-09", "2026-10-08"),
    ("2026-09-30", "2026-10-13", "2026-10-08"),
    ("2025-12-29", "2026-01-06", "2026-01-05"),
]


@pytest.mark.parametrize(("start", "workdays", "natural"), VECTORS)
def test_terms_around_holidays(
    working: WorkingCalendar, start: str, workdays: str, natural: str
) -> None:
    first = date.fromisoformat(start)
    last = working.last_day(first, 5, count_first=False)
    assert last == date.fromisoformat(workdays)
    assert working.count(first, last, count_first=False) == 5
    assert working.last_natural_day(first, 7) == date.fromisoformat(natural)


@pytest.mark.parametrize(
    ("start", "end"), [("2022-05-07", "2022-05-12"), ("2026-03-09", "2026-03-13")]
)
def test_notices_that_count_the_first_day(
    working: WorkingCalendar, start: str, end: str
) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert working.last_day(first, 5, count_first=True) == last
    assert working.count(first, last, count_first=True) == 5


def test_agreement_with_a_second_source(working: WorkingCalendar) -> None:
    first, until = date(2019, 1, 1), date(2026, 12, 31)
    days = [first + DAY * n for n in range((until - first).days + 1)]
    theirs = [chinese_calendar.is_workday(day) for day in days]
    assert [working.is_working_day(day) for day in days] == theirs
    # Their count of working days up to each day, and the day on which it is reached.
    reached = list(accumulate(theirs))
    day_of = {total: n for n, total in reversed(list(enumerate(reached)))}
    for n in range((date(2026, 11, 30) - first).days + 1):
        before = {True: reached[n] - theirs[n], False: reached[n]}
        for length in range(1, 16):
            for count_first in (True, False):
                wanted = days[day_of[before[count_first] + length]]
                actual = working.last_day(days[n], length, count_first=count_first)
                assert actual == wanted, (days[n], length, count_first)


def test_skipped_days_are_the_days_off(working: WorkingCalendar) -> None:
    skipped = working.skipped_days(date(2026, 9, 24), date(2026, 10, 9))
    assert skipped == (
        *(date(2026, 9, day) for day in (25, 26, 27)),
        *(date(2026, 10, day) for day in range(1, 8)),
    )


def test_a_year_without_calendar_is_never_guessed(working: WorkingCalendar) -> None:
    year = max(working.years) + 1
    with pytest.raises(MissingCalendar) as missing:
        working.last_day(date(year - 1, 12, 28), 5, count_first=False)
    assert missing.value.year == year
    assert working.missing_years(date(year - 1, 12, 28), date(year, 1, 4)) == (year,)
    with pytest.raises(MissingCalendar):
        working.is_working_day(date(2018, 12, 31))
    with pytest.raises(ValueError, match="at least one day"):
        working.last_day(date(2026, 1, 5), 0, count_first=True)


def test_an_arrangement_reaches_into_the_december_before() -> None:
    off = msgspec.convert(
        {
            "year": 2030,
            "document_no": "示例",
            "issued_on": "2029-11-01",
            "source": "示例",
            "days_off": [{"date": "2029-12-31", "name": "元旦"}],
        },
        Calendar,
    )
    before = msgspec.structs.replace(off, year=2029, days_off=())
    working = WorkingCalendar([before, off])
    assert not working.is_working_day(date(2029, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-02-29", 36, "2027-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2025-12-31", 2, "2026-02-28"),
        ("2026-03-31", 6, "2026-09-30"),
        ("2026-05-15", 24, "2028-05-15"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-11-30", 0, "2026-11-30"),
    ],
)
def test_months_end_on_the_corresponding_day(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)
