"""What a report asks about: areas and all below them, areas that are no more, names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec import structs

from generator.model.record import Record
from generator.policy.inquiry import Inquiry
from tests import holders
from tests.candidates import worker

# 示例省 990000 > 示例市 990100 > 甲县 990101, 乙县 990102, 新甲区 990113; from
# 1 April 2026 新甲区 stands for 甲县.
BEFORE, AFTER = date(2026, 3, 31), date(2026, 4, 1)


def inquiry(day: date = BEFORE, area: str | None = None, **more: Any) -> Inquiry:
    return Inquiry(day, holders.commons(), holders.index(), area, **more)


@pytest.mark.parametrize(
    ("asked", "found", "told"),
    [
        (None, "990101", True),
        (None, None, True),
        ("990000", "990101", True),
        ("990100", "990101", True),
        ("990101", "990101", True),
        ("990101", "990102", False),
        ("990101", "990100", False),
        ("990101", None, False),
        # An area that nobody knows is asked about where it is itself named.
        ("990199", "990199", True),
        ("990199", "990101", False),
        ("990100", "990199", False),
    ],
)
def test_an_area_is_asked_about_with_all_below_it(
    asked: str | None, found: str | None, told: bool
) -> None:
    assert inquiry(area=asked).asks_about(found) is told


@pytest.mark.parametrize(
    ("asked", "found", "before", "after"),
    [
        ("990113", "990101", False, True),
        ("990101", "990113", False, True),
        ("990102", "990101", False, False),
        ("990100", "990113", True, True),
    ],
)
def test_an_area_that_is_no_more_is_the_one_that_succeeded_it(
    asked: str, found: str, before: bool, after: bool
) -> None:
    assert inquiry(BEFORE, asked).asks_about(found) is before
    assert inquiry(AFTER, asked).asks_about(found) is after


def test_areas_that_lie_in_each_other_are_no_endless_search() -> None:
    asked = inquiry(area="990102")
    areas = asked.commons.areas
    city = areas["990100"]
    turned = structs.replace(city.value, parent="990101")
    areas["990100"] = Record(city.path, city.kind, turned)
    assert areas["990101"].value.parent == "990100"
    assert not asked.asks_about("990101")


def test_the_area_of_a_worker_is_the_present_one_else_the_last() -> None:
    person = worker(
        [],
        managed_by=[
            {"from": "2020-01-01", "to": "2021-12-31", "area": "990102"},
            {"from": "2022-01-01", "to": "2024-12-31", "area": "990101"},
        ],
    )
    about = inquiry()
    for day, managing, area in (
        (date(2019, 12, 31), None, None),
        (date(2021, 12, 31), "990102", "990102"),
        (date(2022, 1, 1), "990101", "990101"),
        (date(2024, 12, 31), "990101", "990101"),
        (date(2025, 1, 1), None, "990101"),
        (AFTER, None, "990113"),
    ):
        assert about.managing_area(person, day) == managing
        assert about.area_of(person, day) == area


def test_an_area_that_still_manages_goes_before_one_that_no_longer_does() -> None:
    person = worker(
        [],
        managed_by=[
            {"from": "2020-01-01", "area": "990102"},
            {"from": "2022-01-01", "to": "2024-12-31", "area": "990101"},
        ],
    )
    assert inquiry().area_of(person, date(2024, 12, 31)) == "990101"
    assert inquiry().area_of(person, date(2025, 1, 1)) == "990102"


def test_who_is_managed_by_an_area_that_is_no_more() -> None:
    person = worker([], managed_by=[{"from": "2020-01-01", "area": "990101"}])
    for day, area in ((BEFORE, "990101"), (AFTER, "990113")):
        assert inquiry().managing_area(person, day) == area
        assert inquiry().area_of(person, day) == area


def test_names_of_areas() -> None:
    assert inquiry().area_name("990102") == "乙县"
    assert inquiry().area_name("990199") == ""
    assert inquiry().area_name(None) == ""


def test_a_report_looks_so_many_months_ahead() -> None:
    assert inquiry(date(2026, 8, 31)).horizon == date(2027, 2, 28)
    assert inquiry(date(2026, 8, 31), months=3).horizon == date(2026, 11, 30)
    assert inquiry(date(2026, 8, 31), months=0).horizon == date(2026, 8, 31)
