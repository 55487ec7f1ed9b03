"""What is worked out of the commons once a run: versions and names of holidays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model.commons import Commons
from generator.model.kinds.office import Calendar, DayOff
from generator.model.record import Record
from generator.policy.surroundings import holidays_of, policy_in_force, versions_in
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


def test_holidays_have_their_names() -> None:
    day = date(2026, 1, 1)
    calendar = Calendar(
        year=2026,
        document_no="1",
        issued_on=date(2025, 11, 4),
        source="x",
        days_off=(DayOff(date=day, name="元旦"),),
        working_days=(date(2026, 1, 4),),
    )
    held = commons(calendars={2026: Record("calendars/2026.yml", "calendar", calendar)})
    assert holidays_of(held) == {day: "元旦"}
    assert holidays_of(held) is holidays_of(held)
