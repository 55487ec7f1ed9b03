"""Where each kind of record lies under `registry/`, and its limits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec import Struct

from generator.model.kinds.activities import (
    Activity,
    Headcount,
    Measure,
    Mentorship,
    Rate,
    Training,
)
from generator.model.kinds.area import Area
from generator.model.kinds.assessment import Assessment
from generator.model.kinds.batch import Batch
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.identity import Identity
from generator.model.kinds.notice import Notice
from generator.model.kinds.office import Calendar, Erasure, Numbers, Settings, Waiver
from generator.model.kinds.organization import Organization
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.kinds.policy import Policy
from generator.model.kinds.worker import Worker

KIBIBYTE = 1024
COMMONS = "commons"
"""The unit of records that every county reads: areas, policies, calendars, …"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A record kind: its name, type, place and limits.

    `pattern` matches the path below `registry/`; its named groups must equal the
    fields of the same name (`id`, `code`, `year`, `area`, `body`, `profile`,
    `version`, `grade`, `worker`); `county`, `two` and `bucket` are places only.
    """

    name: str
    title: str
    folder: str
    type: type[Struct]
    pattern: re.Pattern[str]
    template: str
    prefix: str | None = None
    maximum_bytes: int = 64 * KIBIBYTE
    maximum_nodes: int = 5_000


_COUNTY = r"(?P<county>[0-9]{6})"
_YEAR = r"(?P<year>[0-9]{4})"
_ALPHABET = "0-9A-HJKMNP-TV-Z"
_LARGE = {"maximum_bytes": 1024 * KIBIBYTE, "maximum_nodes": 50_000}


def _random_id(prefix: str) -> str:
    """Pattern of an id of nine random characters and a check character."""
    return rf"(?P<id>{prefix}(?P<two>[{_ALPHABET}]{{2}})[{_ALPHABET}]{{8}})"


def _kind(  # noqa: PLR0913, PLR0917 - a line of the table
    name: str,
    title: str,
    folder: str,
    type_: type[Struct],
    rest: str,
    template: str,
    prefix: str | None = None,
    *,
    large: bool = False,
) -> Kind:
    """Compile one line of the table below."""
    below = f"{folder}/" if folder else ""
    pattern = re.compile(rf"\A{below}{rest}\.yml\Z")
    limits = _LARGE if large else {}
    return Kind(name, title, folder, type_, pattern, template, prefix, **limits)


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _kind("settings", "站点设置", "", Settings, "settings", "settings.yml"),
        _kind("area", "地区", "areas", Area, r"(?P<code>[0-9]{6})", "areas/{code}.yml"),
        _kind(
            "policy",
            "政策",
            "policies",
            Policy,
            r"(?P<profile>[a-z]{1,40})/(?P<version>[0-9]{4}\.[0-9]{1,2})",
            "policies/{profile}/{version}.yml",
        ),
        _kind(
            "calendar", "放假安排", "calendars", Calendar, _YEAR, "calendars/{year}.yml"
        ),
        _kind(
            "waiver",
            "例外批准",
            "waivers",
            Waiver,
            _random_id("X"),
            "waivers/{id}.yml",
            "X",
        ),
        _kind(
            "erasure",
            "删除登记",
            "erasures",
            Erasure,
            _random_id("W").replace("<id>", "<worker>"),
            "erasures/{worker}.yml",
        ),
        _kind(
            "party_organization",
            "党组织",
            "party-organizations",
            PartyOrganization,
            f"{_COUNTY}/{_random_id('P')}",
            "party-organizations/{county}/{id}.yml",
            "P",
        ),
        _kind(
            "organization",
            "单位",
            "organizations",
            Organization,
            f"{_COUNTY}/(?P<bucket>..)/{_random_id('O')}",
            "organizations/{county}/{two}/{id}.yml",
            "O",
        ),
        _kind(
            "worker",
            "党务工作者",
            "workers",
            Worker,
            f"{_COUNTY}/(?P<bucket>..)/{_random_id('W')}",
            "workers/{county}/{two}/{id}.yml",
            "W",
        ),
        _kind(
            "identity",
            "身份",
            "identities",
            Identity,
            f"{_COUNTY}/(?P<bucket>..)/{_random_id('W')}",
            "identities/{county}/{two}/{id}.yml",
            "W",
        ),
        _kind(
            "batch",
            "批次",
            "batches",
            Batch,
            f"{_YEAR}/{_random_id('B')}",
            "batches/{year}/{id}.yml",
            "B",
        ),
        _kind(
            "case",
            "申报件",
            "cases",
            Case,
            f"{_COUNTY}/[0-9]{{4}}/(?P<bucket>..)/{_random_id('C')}",
            "cases/{county}/{accepted_year}/{two}/{id}.yml",
            "C",
        ),
        _kind(
            "grade",
            "资格等级",
            "grades",
            Grade,
            f"{_COUNTY}/[0-9]{{4}}/(?P<bucket>..)/{_random_id('G')}",
            "grades/{county}/{issued_year}/{two}/{id}.yml",
            "G",
        ),
        _kind(
            "assessment",
            "年度考核",
            "assessments",
            Assessment,
            rf"{_YEAR}/{_COUNTY}/(?P<body>[a-z0-9-]{{1,40}})".replace(
                "<county>", "<area>"
            ),
            "assessments/{year}/{area}/{body}.yml",
            large=True,
        ),
        _kind(
            "notice",
            "公告公示",
            "notices",
            Notice,
            r"[0-9]{4}/(?P<id>N[0-9]{4}-[0-9]{4,6})",
            "notices/{id_year}/{id}.yml",
            "N",
            large=True,
        ),
        _kind(
            "training",
            "培训",
            "training",
            Training,
            f"[0-9]{{4}}/{_random_id('T')}",
            "training/{from_year}/{id}.yml",
            "T",
            large=True,
        ),
        _kind(
            "activity",
            "活动",
            "activities",
            Activity,
            f"[0-9]{{4}}/{_random_id('A')}",
            "activities/{held_year}/{id}.yml",
            "A",
        ),
        _kind(
            "mentorship",
            "导师帮带",
            "mentorships",
            Mentorship,
            rf"{_COUNTY}/{_random_id('M')}".replace("<county>", "<area>"),
            "mentorships/{area}/{id}.yml",
            "M",
        ),
        _kind(
            "headcount",
            "核定员额",
            "headcounts",
            Headcount,
            rf"{_COUNTY}/{_YEAR}".replace("<county>", "<area>"),
            "headcounts/{area}/{year}.yml",
        ),
        _kind(
            "rate",
            "津贴标准",
            "rates",
            Rate,
            rf"{_COUNTY}/{_YEAR}".replace("<county>", "<area>"),
            "rates/{area}/{year}.yml",
        ),
        _kind(
            "measure",
            "清单与举措",
            "measures",
            Measure,
            rf"{_COUNTY}/{_random_id('S')}".replace("<county>", "<area>"),
            "measures/{area}/{id}.yml",
            "S",
        ),
        _kind(
            "numbers",
            "编号簿",
            "numbers",
            Numbers,
            rf"(?P<area>[0-9]{{6}})/{_YEAR}-(?P<grade>[a-z]{{1,20}})",
            "numbers/{area}/{year}-{grade}.yml",
            large=True,
        ),
    )
}

_BY_FOLDER = {kind.folder: kind for kind in KINDS.values()}

COMMON_KINDS = frozenset(
    {"settings", "area", "policy", "calendar", "waiver", "erasure"}
)
_YEAR_FIRST = frozenset({"batch", "notice", "training", "activity"})
"""Kinds without a county in their path: their unit is folder and year."""


def kind_of(path: str) -> Kind | None:
    """Kind whose folder the path (below `registry/`) lies in."""
    folder = path.split("/", 1)[0] if "/" in path else ""
    return _BY_FOLDER.get(folder)


def unit_of(path: str) -> str:
    """Unit of work that a path belongs to: a county code, folder/year or commons."""
    kind = kind_of(path)
    if kind is None or kind.name in COMMON_KINDS:
        return COMMONS
    parts = path.split("/")
    if kind.name in _YEAR_FIRST:
        return "/".join(parts[:2])
    return parts[2] if kind.name == "assessment" else parts[1]
