"""Waivers: what is set aside, what is softened, what is told of it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.findings.finding import Clause, Finding, Position, Severity
from generator.findings.formats import render
from generator.findings.waivers import (
    Exemption,
    Exemptions,
    WaiverState,
    may_be_waived,
)
from generator.model.commons import Commons
from generator.model.kinds.office import Waiver
from generator.model.record import Record
from generator.publication.public import PublicWaiver
from generator.publication.waivers import waivers_of
from tests.builds import PROJECT, check, hongling, project_at

CASE = "cases/990101/2025/2N/C2N9E27VNYY.yml"
WAIVER = "waivers/XM4KJGQB1A4.yml"
START, UNTIL = date(2026, 3, 12), date(2026, 12, 31)


def finding(
    code: str = "ELG001", path: str = CASE, severity: Severity = Severity.ERROR
) -> Finding:
    return Finding(
        Position(path, 3, 9), code, severity, "不符合", "核对。", Clause("records", 10)
    )


def exemption(**changes: Any) -> Exemption:
    one = Exemption(WAIVER, "ELG001", CASE, START, UNTIL)
    return replace(one, **changes)


def exemptions(day: date, *others: Exemption) -> Exemptions:
    return Exemptions(others or [exemption()], day)


RECORD = "organizations/990101/EV/OEVQ8F0WZQZ.yml"


@pytest.mark.parametrize("day", [START, date(2026, 6, 30), UNTIL])
def test_a_waiver_in_force_sets_its_finding_aside(day: date) -> None:
    sifted = exemptions(day).sift([finding()])
    assert sifted.findings == []
    assert sifted.waived == [finding()]
    assert sifted.used == {WAIVER}


def test_before_its_approval_it_does_nothing() -> None:
    sifted = exemptions(date(2026, 3, 11)).sift([finding()])
    assert sifted.findings == [finding()]
    assert (sifted.waived, sifted.used) == ([], frozenset())


def test_after_its_end_the_finding_is_back_as_a_warning() -> None:
    sifted = exemptions(date(2027, 1, 1)).sift([finding()])
    assert sifted.findings == [replace(finding(), severity=Severity.WARNING)]
    assert (sifted.waived, sifted.used) == ([], frozenset())


@pytest.mark.parametrize(
    "other",
    [
        finding(code="ELG002"),
        finding(path="cases/990101/2025/2N/C2N9E27VNYZ.yml"),
        finding(path=WAIVER),
    ],
)
def test_it_speaks_for_one_rule_on_one_record(other: Finding) -> None:
    assert exemptions(START).sift([other, finding()]).findings == [other]


@pytest.mark.parametrize("turned", [False, True])
def test_one_in_force_goes_before_an_expired_one(*, turned: bool) -> None:
    old = exemption(source="waivers/X1.yml", until=date(2026, 5, 31))
    both = [exemption(), old][:: -1 if turned else 1]
    sifted = Exemptions(both, date(2026, 6, 30)).sift([finding()])
    assert not sifted.findings
    assert sifted.used == {WAIVER}


def test_the_state_of_a_waiver_counts_both_ends() -> None:
    days = [date(2026, 3, 11), START, UNTIL, date(2027, 1, 1)]
    assert [exemption().state(day) for day in days] == [
        WaiverState.COMING,
        WaiverState.IN_FORCE,
        WaiverState.IN_FORCE,
        WaiverState.EXPIRED,
    ]


@pytest.mark.parametrize("group", ["ASM", "BEN", "CRT", "ELG", "PRC", "PUB", "TRN"])
def test_rules_of_a_policy_may_be_waived(group: str) -> None:
    assert may_be_waived(f"{group}001", Severity.ERROR, RECORD)


def test_nothing_that_is_found_on_a_policy_can_be_waived() -> None:
    path = "policies/sijiwuzhuan/2026.1.yml"
    assert not may_be_waived("ELG057", Severity.ERROR, path)
    assert not may_be_waived("REF013", Severity.WARNING, path)


@pytest.mark.parametrize("group", ["REF", "AUT", "CAL"])
def test_of_the_register_s_own_rules_only_reminders(group: str) -> None:
    assert may_be_waived(f"{group}001", Severity.WARNING, RECORD)
    assert not may_be_waived(f"{group}001", Severity.ERROR, RECORD)


@pytest.mark.parametrize("group", ["FMT", "SCH", "PRV", "WVR", "CHG"])
def test_some_findings_can_never_be_set_aside(group: str) -> None:
    code = f"{group}001"
    for severity in Severity:
        assert not may_be_waived(code, severity, RECORD)
        one = finding(code, severity=severity)
        sifted = exemptions(START, exemption(rule=code)).sift([one])
        assert (sifted.findings, sifted.used) == ([one], frozenset())


def report(name: str, waived: int, *findings: Finding) -> str:
    return render(name, findings, as_of=START, records=12, waived=waived)


def test_every_format_says_how_many_were_set_aside() -> None:
    words = "另有 2 处有例外批准，不计在内。"
    for findings in ((), (finding(),)):
        for name in ("text", "github"):
            assert words in report(name, 2, *findings)
            assert "例外" not in report(name, 0, *findings)
        assert json.loads(report("json", 2, *findings))["waived"] == 2


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A case that is not eligible, and a waiver for it."""
    registry = tmp_path / "registry"
    shutil.copytree(PROJECT / "tests" / "rules" / "ELG001" / "bad", registry)
    for name in ("areas", "policies", "calendars"):
        shutil.copytree(PROJECT / "registry" / name, registry / name)
    shutil.copy(PROJECT / "registry" / "settings.yml", registry)
    (registry / "waivers").mkdir()
    (registry / WAIVER).write_text(
        "# yaml-language-server: $schema=../../schemas/waiver.schema.json\n"
        f"id: XM4KJGQB1A4\nrule: ELG001\nrecord: {CASE}\nreason: 材料在途\n"
        "approved_by: 中共临湖区委两新组织工作委员会\n"
        "document_no: 临湖区两新函〔2026〕3号\n"
        f"approved_on: {START}\nuntil: {UNTIL}\n",
        "utf-8",
    )
    return project_at(tmp_path / "project", registry)


def of(findings: list[Finding], code: str) -> list[Severity]:
    return [one.severity for one in findings if one.code == code]


def test_a_check_sets_aside_and_a_later_day_brings_back_a_warning(
    project: Path,
) -> None:
    before = check(project, date(2026, 3, 11))
    assert set(of(before.findings, "ELG001")) == {Severity.ERROR}
    number = len(of(before.findings, "ELG001"))
    during = check(project, UNTIL)
    assert of(during.findings, "ELG001") == []
    assert len(during.waived) == number
    after = check(project, date(2027, 1, 1))
    assert of(after.findings, "ELG001") == [Severity.WARNING] * number
    assert of(after.findings, "WVR002") == [Severity.WARNING]
    assert after.waived == []
    for outcome in (before, during, after):
        assert not of(outcome.findings, "WVR001")


def test_a_waiver_is_unused_once_the_record_is_mended(project: Path) -> None:
    (project / "registry" / CASE).unlink()
    outcome = check(project, UNTIL)
    assert of(outcome.findings, "WVR005") == [Severity.ERROR]
    good = PROJECT / "tests" / "rules" / "ELG001" / "good"
    shutil.copytree(good, project / "registry", dirs_exist_ok=True)
    outcome = check(project, UNTIL)
    assert of(outcome.findings, "WVR001") == [Severity.WARNING]
    assert outcome.waived == []


def test_what_is_set_aside_is_counted_below_the_paths_asked_for(project: Path) -> None:
    def waived(*paths: Path) -> int:
        day = ("--as-of", UNTIL.isoformat(), "--format", "json")
        ran = hongling("check", "--project", project, *day, *paths)
        count: int = json.loads(ran.stdout)["waived"]
        return count

    registry = project / "registry"
    assert waived() == waived(registry / "cases") > 0
    assert waived(registry / "areas") == 0


def waiver(**changes: object) -> Record[Waiver]:
    value = Waiver(
        id="XM4KJGQB1A4",
        rule="ELG001",
        record=CASE,
        reason="材料在途",
        approved_by="示例委",
        document_no="示例函〔2026〕3号",
        approved_on=START,
        until=UNTIL,
    )
    value = msgspec.structs.replace(value, **changes)
    return Record(f"waivers/{value.id}.yml", "waiver", value)


def public(day: date, *records: Record[Waiver]) -> tuple[PublicWaiver, ...]:
    return waivers_of(Commons(None, waivers=records), day, {"ELG001": "不符合条件"})


def test_the_public_sees_all_but_the_path() -> None:
    path = "organizations/990101/W3/OW3N7QH1XTQ.yml"
    (shown,) = public(UNTIL, waiver(record=path))
    assert (shown.kind_title, shown.record) == ("单位", "OW3N7QH1XTQ")
    assert (shown.rule_title, shown.state) == ("不符合条件", "in_force")
    assert shown.reason == "材料在途"
    assert path not in msgspec.json.encode(shown).decode()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (CASE, "申报件"),
        ("workers/990101/AS/WASY3X3C9RC.yml", "党务工作者"),
        ("identities/990101/AS/WASY3X3C9RC.yml", "身份"),
        ("grades/990101/2025/2N/G2N9E27VNYY.yml", "资格等级"),
        ("assessments/990101/2025.yml", "年度考核"),
        ("mentorships/990101/M2N9E27VNYY.yml", "导师帮带"),
        ("training/2025/T2N9E27VNYY.yml", "培训"),
        ("activities/2025/A2N9E27VNYY.yml", "活动"),
        ("erasures/WASY3X3C9RC.yml", "删除登记"),
        ("drafts/2026/new.yml", "记录"),
    ],
)
def test_of_a_record_about_persons_the_public_sees_the_kind_alone(
    path: str, kind: str
) -> None:
    """That somebody may not apply, or was objected to, is told nowhere (domain 4.2)."""
    (shown,) = public(UNTIL, waiver(record=path))
    told = msgspec.to_builtins(shown)
    assert told["kind_title"] == kind
    for name in ("record", "rule", "rule_title", "reason"):
        assert told[name] is None, name
    assert told["document_no"] == "示例函〔2026〕3号"


def test_the_public_sees_expired_waivers_and_none_to_come() -> None:
    later = waiver(id="X1111111110", until=date(2027, 2, 1))
    shown = public(date(2027, 1, 1), later, waiver())
    assert [(one.id, one.state) for one in shown] == [
        ("XM4KJGQB1A4", "expired"),
        ("X1111111110", "in_force"),
    ]
    assert public(date(2026, 3, 11), waiver()) == ()


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("areas/990101.yml", ("地区", "990101")),
        ("rates/990101/2026.yml", ("津贴标准", "990101/2026")),
        ("notices/2026/N2026-0001.yml", ("公告公示", "N2026-0001")),
        ("settings.yml", ("站点设置", "settings")),
    ],
)
def test_a_record_is_named_by_kind_and_id(path: str, named: tuple[str, str]) -> None:
    (shown,) = public(START, waiver(record=path, rule="REF999"))
    assert (shown.kind_title, shown.record) == named
    assert not shown.rule_title


def test_every_public_field_is_public_by_the_schema() -> None:
    schema = json.loads((PROJECT / "schemas" / "waiver.schema.json").read_bytes())
    derived = {"state", "rule_title", "kind_title"}
    shown = set(PublicWaiver.__struct_fields__) - derived
    fields = schema["properties"]
    assert shown == {
        name for name in fields if fields[name]["x-visibility"] == "public"
    }
