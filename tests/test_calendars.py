"""The calendars against the independent package chinesecalendar, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import chinese_calendar
import pytest
import yaml

CALENDARS = Path(__file__).parents[1] / "registry" / "calendars"
FIRST = date(2019, 1, 1)
LAST = date(2026, 12, 31)
DAYS = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]


def calendars() -> dict[int, dict[str, Any]]:
    """Every calendar by the year in its file's name; dates as YAML knows them."""
    return {
        int(path.stem): yaml.load(path.read_bytes(), yaml.CSafeLoader)
        for path in sorted(CALENDARS.glob("*.yml"))
    }


def working(day: date, off: set[date], on: set[date]) -> bool:
    """Whether a day is worked: weekends are off unless made up for."""
    return day in on or (day.weekday() < 5 and day not in off)


def test_every_year_is_there_under_its_name() -> None:
    assert list(calendars()) == list(range(2019, 2027))
    assert all(calendar["year"] == year for year, calendar in calendars().items())


def test_every_day_agrees_with_chinesecalendar() -> None:
    off = {day["date"] for c in calendars().values() for day in c["days_off"]}
    on = {day for c in calendars().values() for day in c["working_days"]}
    differing = [
        day for day in DAYS if working(day, off, on) != chinese_calendar.is_workday(day)
    ]
    assert len(DAYS) == 2922
    assert not differing


def test_the_comparison_notices_each_listed_day() -> None:
    """Take away any day that matters, and the comparison turns red."""
    off = {day["date"] for c in calendars().values() for day in c["days_off"]}
    on = {day for c in calendars().values() for day in c["working_days"]}
    for day in on & set(DAYS):
        assert not working(day, off, on - {day})
    for day in off & set(DAYS):
        # A weekend inside a holiday is off with or without the list.
        assert working(day, off - {day}, on) is (day.weekday() < 5)


@pytest.mark.parametrize("year", range(2019, 2027))
def test_a_calendar_is_consistent(year: int) -> None:
    calendar = calendars()[year]
    off = [day["date"] for day in calendar["days_off"]]
    on = calendar["working_days"]
    assert off == sorted(set(off))
    assert on == sorted(set(on))
    assert not set(off) & set(on)
    # The State Council makes up for weekdays on weekends only.
    assert all(day.weekday() >= 5 for day in on)
    assert all(day.year == year or (day.year, day.month) == (year - 1, 12)
               for day in off + on)  # fmt: skip
    assert calendar["issued_on"].year == year - 1
    assert str(year) in calendar["source"]
    assert f"〔{year - 1}〕" in calendar["document_no"]
