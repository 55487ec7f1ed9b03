"""Which office may issue a grade, and how far a certificate reaches."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from generator.model.commons import Commons, commons_of
from generator.model.kinds.area import Area
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Level
from generator.model.record import Record
from generator.policy.authority import (
    acts_at,
    areas_of_body,
    authority_of,
    bodies,
    in_range,
    seat,
    upwards,
)
from tests.candidates import FOUR_GRADES, RED_COLLAR

DAY = date(2026, 6, 30)


def areas() -> Commons:
    """A province: a city with two counties and a park, a county of its own."""
    rows: list[dict[str, Any]] = [
        {"code": "990000", "type": "province", "authority": "省工委"},
        {"code": "990100", "type": "city", "parent": "990000", "authority": "甲市工委"},
        {"code": "990101", "type": "county", "parent": "990100"},
        {
            "code": "990102",
            "type": "county",
            "parent": "990100",
            "authority": "旧县工委",
            "valid_to": "2025-12-31",
            "successor": "990112",
        },
        {
            "code": "990112",
            "type": "county",
            "parent": "990100",
            "authority": "新区工委",
        },
        {"code": "990151", "type": "functional_zone", "parent": "990101"},
        {"code": "990161", "type": "town", "parent": "990102"},
        {"code": "990200", "type": "city", "parent": "990000", "authority": "乙市工委"},
        {
            "code": "990201",
            "type": "county",
            "parent": "990200",
            "authority": "旧县工委",
        },
        {"code": "990301", "type": "directly_managed", "parent": "990000"},
        {"code": "990901", "type": "county", "parent": "990999"},
        {"code": "990902", "type": "county", "parent": "990903"},
        {"code": "990903", "type": "county", "parent": "990902"},
    ]
    return commons_of(
        Record(
            f"areas/{row['code']}.yml",
            "area",
            msgspec.convert({"name": "示例", "valid_from": "2000-01-01"} | row, Area),
        )
        for row in rows
    )


COMMONS = areas()


@pytest.mark.parametrize(
    ("kind", "levels"),
    [
        ("province", {"province"}),
        ("city", {"city"}),
        ("county", {"county"}),
        ("functional_zone", {"county"}),
        ("directly_managed", {"county", "city"}),
        ("town", set()),
    ],
)
def test_areas_act_at_the_levels_of_their_type(kind: Any, levels: set[Level]) -> None:
    names: tuple[Level, ...] = ("province", "city", "county")
    assert {level for level in names if acts_at(kind, level)} == levels


def test_the_way_up_ends_at_the_province_or_where_it_is_not_known() -> None:
    def up(code: str) -> list[str]:
        return list(upwards(COMMONS, code, DAY))

    assert up("990151") == ["990151", "990101", "990100", "990000"]
    assert up("990301") == ["990301", "990000"]
    assert up("990901") == ["990901"]
    assert up("990902") == ["990902", "990903"]
    assert up("997777") == []


def test_the_way_up_follows_successors_of_the_day() -> None:
    assert list(upwards(COMMONS, "990161", DAY))[:2] == ["990161", "990112"]
    before = date(2025, 12, 31)
    assert list(upwards(COMMONS, "990161", before))[:2] == ["990161", "990102"]
    assert next(upwards(COMMONS, "990102", DAY)) == "990112"


@pytest.mark.parametrize(
    ("code", "level", "found"),
    [
        ("990161", "county", "990112"),
        ("990151", "county", "990151"),
        ("990151", "city", "990100"),
        ("990101", "province", "990000"),
        ("990301", "city", "990301"),
        ("990100", "county", None),
        ("990901", "city", None),
    ],
)
def test_the_seat_of_a_level(code: str, level: Level, found: str | None) -> None:
    assert seat(COMMONS, code, level, DAY) == found


@pytest.mark.parametrize(
    ("issuer", "level", "area", "reached"),
    [
        ("990101", "city", "990112", True),
        ("990101", "city", "990201", False),
        ("990101", "city", "990301", False),
        ("990101", "county", "990151", True),
        ("990101", "county", "990112", False),
        ("990151", "county", "990101", False),
        ("990100", "city", "990101", True),
        ("990000", "province", "990301", True),
        ("990901", "city", "990101", None),
        ("990101", "city", "997777", None),
    ],
)
def test_where_a_certificate_reaches(
    issuer: str, level: Level, area: str, reached: bool | None
) -> None:
    assert in_range(COMMONS, issuer, level, area, DAY) is reached


def test_an_office_signs_by_its_name_or_that_of_its_successor() -> None:
    assert bodies(COMMONS, "990100", DAY) == ("甲市工委",)
    assert bodies(COMMONS, "990102", DAY) == ("旧县工委", "新区工委")
    assert bodies(COMMONS, "990102", date(2025, 12, 31)) == ("旧县工委",)
    assert bodies(COMMONS, "990101", DAY) == ()
    assert bodies(COMMONS, "997777", DAY) == ()


def test_the_reach_follows_the_successors_of_the_day() -> None:
    before = date(2025, 12, 31)
    commons = areas()
    assert in_range(commons, "990102", "county", "990161", before) is True
    assert in_range(commons, "990112", "county", "990161", before) is False
    assert in_range(commons, "990112", "county", "990161", DAY) is True
    assert in_range(commons, "990102", "county", "990112", before) is False
    assert in_range(commons, "990102", "county", "990112", DAY) is True


def test_a_name_is_looked_up_among_all_areas() -> None:
    commons = areas()
    for _ in range(2):
        assert areas_of_body(commons, "旧县工委") == ("990102", "990201")
        assert areas_of_body(commons, "省工委") == ("990000",)
        assert areas_of_body(commons, "社会工作部") == ()


def test_names_are_gathered_once_a_run() -> None:
    commons = areas()
    assert areas_of_body(commons, "省工委") == ("990000",)
    del commons.areas["990000"]
    assert areas_of_body(commons, "省工委") == ("990000",)


# Province → 特级, city → 高级, county → 中级 and 初级 (seed-1). The red collar policy
# has two grades, both of the county.
@pytest.mark.parametrize(
    ("level", "four", "red"),
    [
        ("junior", "county", "county"),
        ("intermediate", "county", "county"),
        ("senior", "city", None),
        ("special", "province", None),
    ],
)
def test_the_office_of_each_grade(
    level: GradeLevel, four: Level | None, red: Level | None
) -> None:
    assert authority_of(FOUR_GRADES, level) == four
    assert authority_of(RED_COLLAR, level) == red
