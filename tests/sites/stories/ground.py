"""What every story stands on: areas, settings, policies and calendars."""

from __future__ import annotations

import re
from typing import Any

from tests.sites.stories.paper import (
    ROOT,
    Fields,
    Registry,
    identifier,
    modeline,
    person_name,
)

COUNTIES = {"990101": "云溪县", "990102": "石桥县", "990103": "松亭县"}
DISTRICT = "990201"
TOWNS = {
    "990101": "991011",
    "990102": "991021",
    "990103": "991031",
    DISTRICT: "992011",
}
CITY = "990100"
PROVINCE = "990000"
SIJIWUZHUAN = {"profile": "sijiwuzhuan", "version": "2023.1"}
NEWEST_SIJIWUZHUAN = {"profile": "sijiwuzhuan", "version": "2026.1"}
FIRST_SIJIWUZHUAN = {"profile": "sijiwuzhuan", "version": "2019.1"}
HONGLING = {"profile": "honglingrenzheng", "version": "2022.1"}


def contact(area: str) -> Fields:
    """Return an invented office's contact."""
    return {
        "name": office(area),
        "address": f"示例路{int(area) % 1000}号",
        "landline": f"0990-{int(area) % 1000:07d}",
        "hours": "工作日 9:00—17:00",
        "supervising_line": "0990-0012380",
    }


def office(area: str) -> str:
    """Return the name of an area's certifying office."""
    if area == DISTRICT:
        return "枫林区委非公有制经济组织工作委员会"
    names = {**COUNTIES, CITY: "清江市", PROVINCE: "示例省"}
    return f"{names[area]}委两新组织工作委员会"


def release(day: str) -> Fields:
    """Return a complete release record that was approved on a day."""
    return {
        "proposed_by_role": "认证工作岗",
        "secrecy_review": {
            "by_role": "保密审查岗",
            "reviewed_on": day,
            "result": "pass",
        },
        "approved_by_role": "分管负责人",
        "approved_on": day,
    }


def act(area: str, document_no: str, decided: str, **others: Any) -> Fields:
    """Return a decision that takes effect and is recorded the same day."""
    return {
        "decided_by": office(area),
        "document_no": document_no,
        "decided_on": decided,
        "effective_on": decided,
        "recorded_on": decided,
        **others,
    }


def archive(custodian: str, day: str) -> list[Fields]:
    """Return the index of an archive whose sections were all updated on a day."""
    return [
        {"section": section, "custodian": custodian, "updated_on": day}
        for section in (
            "basics", "work", "training", "assessment", "pay",
            "rewards_and_discipline",
        )
    ]  # fmt: skip


def name_since(day: str, name: str) -> list[Fields]:
    """Return a single name in force since a day."""
    return [{"name": name, "from": day}]


def unit(registry: Registry, county: str, label: str, founded: str) -> tuple[str, str]:
    """Write an organisation and its party branch; return both ids, the branch first."""
    name = f"{label}有限公司"
    organization = identifier("O", f"{county}/{label}")
    branch = identifier("P", f"{county}/{label}")
    registry.add(
        "organization", county, id=organization, names=name_since(founded, name),
        type="private_enterprise", town=TOWNS[county], founded_on=founded,
        consent={"agreed": True, "given_on": "2022-01-05"},
    )  # fmt: skip
    registry.add(
        "party_organization", county, id=branch,
        names=name_since(founded, f"{name}党支部"), form="branch", area=county,
        parent=town_committee(county), covers=[organization], founded_on=founded,
        terms=[{"from": founded}],
    )  # fmt: skip
    return branch, organization


def town_committee(county: str) -> str:
    """Return the id of the party committee of a county's town."""
    return identifier("P", f"{county}/town")


def station(county: str) -> str:
    """Return the id of a county's station."""
    return identifier("P", f"{county}/station")


def identity(registry: Registry, county: str, worker: str, serial: int) -> str:
    """Write who a worker is; return the name."""
    name = person_name(serial)
    registry.add("identity", county, id=worker, names=name_since("2017-01-01", name))
    return name


def lay(registry: Registry) -> None:
    """Write settings, areas, town committees, stations, policies and calendars."""
    registry.add(
        "settings", title="示例党务工作者登记册", site_url="https://register.example/",
        operator={"name": office(PROVINCE), "landline": "0990-0000000"},
        sample=True, as_of="2026-12-31",
    )  # fmt: skip
    _area(registry, PROVINCE, "示例省", "province", None)
    _area(registry, CITY, "清江市", "city", PROVINCE)
    _area(registry, "990200", "望山市", "city", PROVINCE)
    for code, name in COUNTIES.items():
        _area(registry, code, name, "county", CITY)
    _area(registry, DISTRICT, "枫林区", "county", "990200")
    for county, town in TOWNS.items():
        registry.add(
            "area", code=town, name=f"示例镇{town[-2:]}", type="town",
            parent=county, valid_from="2010-01-01",
        )  # fmt: skip
        registry.add(
            "party_organization", county, id=town_committee(county),
            names=name_since("2010-01-01", f"示例镇{town[-2:]}党委"), form="committee",
            area=county, founded_on="2010-01-01",
        )  # fmt: skip
        registry.add(
            "party_organization", county, id=station(county),
            names=name_since("2018-01-01", f"示例镇{town[-2:]}党建工作指导站"),
            form="station", area=county, parent=town_committee(county),
            founded_on="2018-01-01",
        )  # fmt: skip
    _copy_commons(registry)


def _area(
    registry: Registry, code: str, name: str, type_: str, parent: str | None
) -> None:
    own = code == DISTRICT
    profile = "honglingrenzheng" if own else "sijiwuzhuan"
    follows = type_ in {"province", "city", "county"} and code != "990200"
    registry.add(
        "area", code=code, name=name, type=type_, parent=parent,
        authority=office(code) if follows else None, valid_from="2010-01-01",
        policies=[{
            "profile": profile,
            "stage": "pilot" if own else "general",
            "from": "2022-01-01" if own else "2019-01-01",
        }] if follows else None,
        office=contact(code) if follows else None,
    )  # fmt: skip


def _copy_commons(registry: Registry) -> None:
    """Copy policies and calendars, and lay an older version under one policy."""
    source = ROOT / "registry"
    for kind, pattern in (("policy", "policies/*/*.yml"), ("calendar", "calendars/*")):
        for file in sorted(source.glob(pattern)):
            path = file.relative_to(source).as_posix()
            text = file.read_text(encoding="utf-8").split("\n", 1)[1]
            registry.files[path] = modeline(kind, path) + text
    newest = registry.files["policies/sijiwuzhuan/2023.1.yml"]
    older = newest.replace('"2023.1"', '"2019.1"').replace("〔2023〕1号", "〔2019〕1号")
    older = re.sub("2023-(..)-(..)", r"2019-\1-\2", older)
    registry.files["policies/sijiwuzhuan/2019.1.yml"] = older.replace(
        "effective_from: 2019-01-01\n",
        "effective_from: 2019-01-01\neffective_to: 2022-12-31\n",
    )
