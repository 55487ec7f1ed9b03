"""The tree of areas: a province, cities, counties, towns and parks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.model.kinds.area import Area, AreaType, PolicyAdoption
from generator.model.kinds.parts import OfficeContact

SINCE = date(2000, 1, 1)
"""Day from which the synthetic areas exist."""
COUNTY_WORKERS = 500
COUNTIES_IN_CITY = 8
TOWNS_IN_COUNTY = 6
_CITY_FIRST = "澄沅澜岚栖云汐珑璟沧溪霁"
_CITY_SECOND = "州川泽阳原安"
_COUNTY_FIRST = "临望安云松柏清石梅竹龙凤"
_COUNTY_SECOND = "湖江岭麓溪坪泉岗浦"
_TOWN_FIRST = "东西南北上下新老大小"
_TOWN_SECOND = "桥河塘湾岗坝渡浦市集"


@dataclass(slots=True)
class Office:
    """The office of an area: how it signs, numbers its documents and is reached."""

    area: Area
    counters: dict[int, int] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """Code of the area."""
        return self.area.code

    @property
    def authority(self) -> str:
        """Full name of the deciding body."""
        return self.area.authority or self.area.name

    @property
    def contact(self) -> OfficeContact:
        """How the public reaches the office."""
        contact = self.area.office
        if contact is None:
            raise ValueError(f"area {self.area.code} has no office")
        return contact

    def document(self, year: int) -> str:
        """Next document number of a year."""
        number = self.counters.get(year, 0) + 1
        self.counters[year] = number
        return f"{self.area.name}两新发〔{year}〕{number}号"


@dataclass(frozen=True, slots=True)
class County:
    """A county, its towns and parks, and the profile it follows."""

    area: Area
    towns: tuple[Area, ...]
    profile: str


@dataclass(frozen=True, slots=True)
class Geography:
    """The whole tree; `others` are areas that no longer certify anyone."""

    province: Area
    cities: tuple[Area, ...]
    counties: tuple[County, ...]
    others: tuple[Area, ...] = ()


def contact_of(code: str, name: str, serial: int) -> OfficeContact:
    """Contact of an invented office: a landline, never a mobile."""
    return OfficeContact(
        name=f"{name}两新组织工作委员会办公室",
        address=f"{name}示例大道{serial % 90 + 1}号",
        landline=f"0990-555{serial % 10000:04}",
        postcode=code,
        hours="工作日9时至17时",
        supervising_line="12380",
    )


def make_area(
    code: str, name: str, kind: AreaType, parent: str | None, profile: str | None = None
) -> Area:
    """Make an area; those that certify get an office and a policy."""
    certifies = kind != "town"
    serial = int(code) % 10000
    adopted = () if profile is None else (_adoption(profile),)
    return Area(
        code=code,
        name=name,
        type=kind,
        parent=parent,
        authority=f"中共{name}委两新组织工作委员会" if certifies else None,
        valid_from=SINCE,
        policies=adopted,
        office=contact_of(code, name, serial) if certifies else None,
    )


def _adoption(profile: str) -> PolicyAdoption:
    year = 2022 if profile == "honglingrenzheng" else 2023
    return PolicyAdoption(profile=profile, start=date(year, 1, 1), stage="general")


def plan_geography(workers: int) -> Geography:
    """Lay out as many counties as the workers fill."""
    count = max(1, -(-workers // COUNTY_WORKERS))
    count = min(count, 99 * COUNTIES_IN_CITY)
    province = make_area("990000", "示例省", "province", None, "sijiwuzhuan")
    cities = []
    counties = []
    for index in range(count):
        city, place = divmod(index, COUNTIES_IN_CITY)
        city_code = f"99{city + 1:02}00"
        if place == 0:
            name = _word(city, _CITY_FIRST, _CITY_SECOND) + "市"
            cities.append(make_area(city_code, name, "city", "990000", "sijiwuzhuan"))
        counties.append(_county(index, city, place, count))
    return Geography(province, tuple(cities), tuple(counties))


def _county(index: int, city: int, place: int, count: int) -> County:
    code = f"99{city + 1:02}{place + 1:02}"
    profile = "sijiwuzhuan"
    # One county of each city but the first follows the district's own policy, and
    # the second county where there is but one city.
    if place == 1 and (city > 0 or count > 1):
        profile = "honglingrenzheng"
    stem = _word(index, _COUNTY_FIRST, _COUNTY_SECOND)
    name = stem + ("区" if profile == "honglingrenzheng" else "县")
    area = make_area(code, name, "county", f"99{city + 1:02}00", profile)
    towns = []
    for number in range(TOWNS_IN_COUNTY):
        town_code = f"99{city + 1:02}{51 + place * TOWNS_IN_COUNTY + number:02}"
        towns.append(_town(town_code, number, index, code))
    return County(area, tuple(towns), profile)


def _town(code: str, number: int, index: int, county: str) -> Area:
    stem = _word(index * TOWNS_IN_COUNTY + number, _TOWN_FIRST, _TOWN_SECOND)
    if number == TOWNS_IN_COUNTY - 1:
        return make_area(code, f"{stem}工业园区", "functional_zone", county)
    suffix = "街道" if number == 0 else "镇"
    return make_area(code, stem + suffix, "town", county)


def _word(index: int, first: str, second: str) -> str:
    row, column = divmod(index, len(first))
    return first[column] + second[row % len(second)]
