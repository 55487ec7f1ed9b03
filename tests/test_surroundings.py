"""What is worked out of the commons once a run: versions and names of holidays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model.commons import Commons
from generator.model.kinds.office import Calendar, DayOff
from generator.model.record import Record
from generator.policy.surroundings import (
    calendar_of,
    holidays_of,
    policy_in_force,
    versions_in,
)
from tests.candidates import FOUR_GRADES, RED_COLLAR, policy


def commons(**fields: Any) -> Commons:
    return Commons(None, {}, **fields)


def policies() -> dict[tuple[str, str], Any]:
    both = (FOUR_GRADES, policy("sijiwuzhuan", "2026.1"), RED_COLLAR)
    return {
        (one.profile, one.version): Record(
            f"policies/{one.profile}/{one.version}.yml", "policy", one
        )
        for one in both
    }


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2022, 12, 31), None),
        (date(2023, 1, 1), "2023.1"),
        (date(2025, 12, 31), "2023.1"),
        (date(2026, 1, 1), "2026.1"),
    ],
)
def test_the_version_in_force_on_a_day(day: date, version: str | None) -> None:
    found = policy_in_force(commons(policies=policies()), "sijiwuzhuan", day)
    assert (None if found is None else found.version) == version


def test_versions_are_worked_out_once() -> None:
    held = commons(policies=policies())
    first = versions_in(held, "sijiwuzhuan")
    assert versions_in(held, "sijiwuzhuan") is first
    assert [span.policy.version for span in first] == ["2023.1", "2026.1"]
    assert [s.policy.version for s in versions_in(held, "honglingrenzheng")] == [
        "2022.1"
    ]
    assert versions_in(held, "nobody") == ()


def calendars(*years: int) -> Commons:
    """Calendars of years that begin with a holiday and work on 4 January."""
    return commons(
        calendars={
            year: Record(
                f"calendars/{year}.yml",
                "calendar",
                Calendar(
                    year=year,
                    document_no="1",
                    issued_on=date(year - 1, 11, 4),
                    source="x",
                    days_off=(DayOff(date=date(year, 1, 1), name="元旦"),),
                    working_days=(date(year, 1, 4),),
                ),
            )
            for year in years
        }
    )


def test_holidays_have_their_names() -> None:
    held = calendars(2026)
    assert holidays_of(held) == {date(2026, 1, 1): "元旦"}
    assert holidays_of(held) is holidays_of(held)


def test_one_working_calendar_holds_all_years() -> None:
    held = calendars(2025, 2026)
    calendar = calendar_of(held)
    # 1 January 2025 was a Wednesday, 4 January 2026 a Sunday.
    assert not calendar.is_working_day(date(2025, 1, 1))
    assert calendar.is_working_day(date(2026, 1, 4))
    assert calendar.missing_years(date(2024, 12, 1), date(2027, 1, 31)) == (2024, 2027)
    assert calendar_of(held) is calendar
