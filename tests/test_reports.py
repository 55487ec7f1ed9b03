"""The reports: rows by dossier, totals, and the command that writes them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from generator.explanations import worker as worker_explanation
from generator.model.table import Cell, CellKind, Row
from generator.policy.allowance import NO_ALLOWANCE_WORDS
from generator.policy.condition import CONDITION_TITLES, ConditionCode
from generator.policy.lifecycle import standing_of, years_pending
from generator.policy.standing import CertificateState
from generator.policy.workdays import add_months
from generator.reportbook import Report, discover
from generator.reports import allowances, expiring, inspections, promotion
from tests.candidates import FOUR_GRADES, grade, honour, post
from tests.dossiers import ON, RED, dossier, inquiry
from tests.offices import Office

REPORTS = {report.name: report for report in discover()}
each_report = pytest.mark.parametrize("report", REPORTS.values(), ids=list(REPORTS))


def named(report: Report, row: Row) -> dict[str, Cell]:
    return {column.name: cell for column, cell in zip(report.columns, row, strict=True)}


def sample_rows(office: Office, name: str, **asked: Any) -> list[dict[str, Cell]]:
    """Rows of a report on the sample, by column."""
    report = REPORTS[name]
    about = office.asked(**asked)
    found = (row for one in office.dossiers.values() for row in report.rows(one, about))
    return [named(report, row) for row in report.tables(found, about)[0].rows]


# ── what a report is ─────────────────────────────────────────────────────────


def test_reports_are_found_without_a_list() -> None:
    assert list(REPORTS) == ["allowances", "expiring", "inspections", "promotion"]


@each_report
def test_every_report_says_what_it_lists(report: Report) -> None:
    title, blank, *rest = report.description.splitlines()
    assert (title, blank) == (report.title, "")
    assert "".join(rest).endswith("。")
    names = [column.name for column in report.columns]
    assert len(set(names)) == len(names)
    assert names[0] == "worker"


@each_report
def test_cells_are_what_their_columns_say(report: Report, office: Office) -> None:
    kinds = {CellKind.TEXT: str, CellKind.NUMBER: int, CellKind.DATE: date}
    rows = sample_rows(office, report.name)
    assert rows
    for row in rows:
        for column in report.columns:
            cell = row[column.name]
            assert cell is None or isinstance(cell, kinds[column.kind]), column.name


@each_report
def test_no_report_shows_a_name(report: Report, office: Office) -> None:
    rows = sample_rows(office, report.name)
    for row in rows:
        identity = office.dossiers[str(row["worker"])].identity
        names = () if identity is None else identity.value.names
        assert not any(one.name in str(cell) for one in names for cell in row.values())


# ── promotion ────────────────────────────────────────────────────────────────


def promoted(*found: Any, on: date = ON) -> list[dict[str, Cell]]:
    report = REPORTS["promotion"]
    rows = [row for one in found for row in promotion.rows(one, inquiry(on))]
    return [named(report, row) for row in sorted(rows, key=promotion.order)]


def junior(**more: Any) -> Any:
    """Holds 初级 for 26 months and meets every condition of 中级."""
    changes: dict[str, Any] = {
        "posts": [post("2020-01-01")],
        "grades": [grade("junior", "2024-03-01", "2027-02-28")],
        "results": {2024: "competent", 2025: "competent"},
    }
    return dossier(**(changes | more))


def test_who_meets_every_condition_is_ready() -> None:
    (row,) = promoted(junior())
    assert (row["grade"], row["next_grade"]) == ("初级", "中级")
    assert (row["conclusion"], row["missing"]) == (promotion.READY, "")
    assert row["earliest"] == ON


def test_who_only_waits_is_told_the_day() -> None:
    # 24 months in grade are full on 8 November 2026: six months from the day, counted.
    waits = junior(grades=[grade("junior", "2024-11-08", "2027-11-07")])
    (row,) = promoted(waits)
    assert (row["conclusion"], row["missing"]) == (promotion.IN_TIME, "下一级持证时间")
    assert row["earliest"] == date(2026, 11, 8)
    later = junior(grades=[grade("junior", "2024-11-09", "2027-11-08")])
    assert promoted(later) == []


def test_who_lacks_something_else_is_told_what() -> None:
    (row,) = promoted(junior(hours=40))
    assert (row["conclusion"], row["missing"]) == (promotion.LACKING, "培训学时")


@pytest.mark.parametrize(
    "more",
    [
        {"grades": []},
        {"posts": [post("2020-01-01", "2026-05-07")]},
        {"posts": [post("2020-01-01", category="instructor", channel="dispatch")]},
        {"grades": [grade("special", "2024-03-01", "2027-02-28")]},
        # Under the other policy the certificate counts for nothing.
        {"area": RED},
    ],
    ids=["no-grade", "off-post", "instructor", "highest", "other-policy"],
)
def test_who_cannot_go_up_is_not_listed(more: dict[str, Any]) -> None:
    assert promoted(junior(**more)) == []


def test_honours_come_first() -> None:
    """优先晋级 (seed-2): at city level, within the 36 months of the relaxation."""
    plain = junior()
    honoured = junior(honours=[honour("city", "2024-06-28")], hours=40)
    old = junior(honours=[honour("province", "2023-05-07")])
    county = junior(honours=[honour("county", "2025-06-28")])
    rows = promoted(plain, honoured)
    assert [row["honour"] for row in rows] == ["市级", ""]
    assert rows[0]["conclusion"] == promotion.LACKING
    assert [row["honour"] for row in promoted(old, county)] == ["", ""]


def test_the_sample_agrees_with_the_explanations(office: Office) -> None:
    rows = sample_rows(office, "promotion")
    assert len(rows) > 50
    horizon = add_months(office.inquiry.as_of, 6)
    listed = {str(row["worker"]): row for row in rows}
    hopeless = {
        CONDITION_TITLES[code]
        for code in (ConditionCode.CATEGORY, ConditionCode.ON_POST, ConditionCode.STEP)
    }
    expected = {}
    for name, found in office.explained.items():
        for following in found.next:
            near = following.earliest is not None and following.earliest <= horizon
            reachable = not hopeless & set(following.lasting)
            holds = following.held and following.grade and following.followed
            if near and reachable and holds:
                expected[name] = following
    assert listed.keys() == expected.keys()
    for name, following in expected.items():
        missing = {one.title for one in following.conditions if not one.satisfied}
        told = {title for title in str(listed[name]["missing"]).split("、") if title}
        assert told == missing
        assert listed[name]["earliest"] == following.earliest
        ready = listed[name]["conclusion"] == promotion.READY
        assert ready == following.satisfied


# ── inspections ──────────────────────────────────────────────────────────────


def test_inspections_that_are_due_and_overdue() -> None:
    held = grade("junior", "2024-03-01", "2027-02-28")
    one = dossier([post("2020-01-01")], [held])
    rows = list(inspections.rows(one, inquiry(date(2026, 6, 30))))
    assert [(row[5], row[6], row[7], row[8]) for row in rows] == [
        (2024, "已逾期", date(2025, 6, 30), 365),
        (2025, "年检期内，尚未办理", date(2026, 6, 30), 0),
    ]
    rows = list(inspections.rows(one, inquiry(date(2026, 3, 31))))
    assert [row[5] for row in rows] == [2024]
    rows = list(inspections.rows(one, inquiry(date(2026, 4, 1))))
    assert [row[5] for row in rows] == [2024, 2025]


def test_the_sample_owes_what_its_states_say(office: Office) -> None:
    on, rules = office.inquiry.as_of, FOUR_GRADES.inspection
    assert rules is not None
    rows = sample_rows(office, "inspections")
    overdue = {row["number"] for row in rows if row["state"] == "已逾期"}
    pending = {
        record.value.number
        for one in office.dossiers.values()
        for record in one.grades
        if standing_of(record.value, on).active
        and years_pending(record.value, on, rules)
    }
    assert overdue == pending
    years = {row["year"] for row in rows}
    assert len(years) > 1
    of_one = sample_rows(office, "inspections", year=2025)
    assert of_one == [row for row in rows if row["year"] == 2025]


# ── expiring ─────────────────────────────────────────────────────────────────


def test_a_certificate_that_ends_is_listed_with_its_window_and_hours() -> None:
    held = grade("intermediate", "2023-09-01", "2026-08-31")
    one = dossier([post("2020-01-01")], [held], {2024: "competent"})
    (row,) = expiring.rows(one, inquiry())
    found = named(REPORTS["expiring"], row)
    # 90 hours within the term, of which one class of 56 was attended.
    assert (found["hours_required"], found["hours"], found["hours_missing"]) == (
        90,
        56,
        34,
    )
    assert (found["valid_to"], found["opens"]) == (date(2026, 8, 31), date(2026, 6, 1))
    assert (found["window"], found["days_left"]) == ("未开始", 115)
    (eve,) = expiring.rows(one, inquiry(date(2026, 5, 31)))
    assert named(REPORTS["expiring"], eve)["window"] == "未开始"
    (later,) = expiring.rows(one, inquiry(date(2026, 6, 1)))
    assert named(REPORTS["expiring"], later)["window"] == "已开始"


def test_a_corrected_certificate_keeps_the_term_in_which_hours_count() -> None:
    old = grade("intermediate", "2023-09-01", "2026-08-31")
    new = grade(
        "junior", "2025-06-01", "2026-08-31", origin="correction", supersedes=old.id
    )
    one = dossier([post("2020-01-01")], [old, new], {2024: "competent"})
    found = [named(REPORTS["expiring"], row) for row in expiring.rows(one, inquiry())]
    assert [row["hours"] for row in found if row["grade"] == "初级"] == [56]


def test_the_sample_lists_every_certificate_that_ends(office: Office) -> None:
    on = office.inquiry.as_of
    held = {
        CertificateState.VALID,
        CertificateState.NOT_ENGAGED,
        CertificateState.INSPECTION_PENDING,
        CertificateState.SUSPENDED,
    }
    expected = set()
    for one in office.dossiers.values():
        for record in one.grades:
            standing = standing_of(record.value, on, FOUR_GRADES)
            assert standing.valid_to is not None
            if standing.state in held and standing.valid_to <= date(2026, 9, 30):
                expected.add(record.value.number)
    rows = sample_rows(office, "expiring", months=3)
    assert {row["number"] for row in rows} == expected
    assert expected
    ends = [str(row["valid_to"]) for row in rows]
    assert ends == sorted(ends)


# ── allowances ───────────────────────────────────────────────────────────────


def test_the_totals_are_the_sum_of_the_persons(office: Office) -> None:
    """Summed here from the records' own words, apart from the report's code."""
    rows = sample_rows(office, "allowances", year=2025)
    persons: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    for row in rows:
        payer = str(row["payer"])
        persons[payer] += row["reason"] == ""
        if row["reason"] == "":
            rate = office.rates[payer, 2025]
            level = {"初级": "junior", "中级": "intermediate", "高级": "senior"}.get(
                str(row["grade"]), "special"
            )
            (yearly,) = [one.yearly_yuan for one in rate.rates if one.grade == level]
            assert row["yearly_rate"] == yearly
            assert row["rate_document"] == rate.document_no
            assert isinstance(row["months"], int)
            sums[payer] += yearly * row["months"] // 12
        else:
            assert row["reason"] in NO_ALLOWANCE_WORDS.values()
            assert row["amount"] is None
    report = REPORTS["allowances"]
    about = office.asked(year=2025)
    found = [row for one in office.dossiers.values() for row in report.rows(one, about)]
    _, totals = report.tables(found, about)
    shown = {row[0]: (row[2], row[3]) for row in totals.rows}
    small = {payer for payer, count in persons.items() if 0 < count < 5}
    for payer, count in persons.items():
        if payer in small:
            assert shown[payer] == (allowances.WITHHELD, allowances.WITHHELD)
        elif shown[payer][0] != allowances.WITHHELD:
            assert shown[payer] == (count, sums[payer])
    if not small:
        assert shown["合计"] == (sum(persons.values()), sum(sums.values()))
    assert sum(persons.values()) > 100


def test_a_small_county_is_withheld_from_the_totals() -> None:
    report = REPORTS["allowances"]
    lines: list[Row] = [
        (f"W{n}", 2025, payer, "", "初级", 12, 2400, 2400, "", "")
        for payer, count in (("990101", 6), ("990102", 4), ("990103", 9))
        for n in range(count)
    ]
    _, totals = report.tables(lines, inquiry())
    # 990102 is too small; 990101 is withheld with it, lest it be worked out.
    assert [row[2] for row in totals.rows] == [
        allowances.WITHHELD,
        allowances.WITHHELD,
        9,
        19,
    ]
    assert totals.rows[2][3] == 9 * 2400
    assert totals.rows[3][3] == 19 * 2400


def test_without_a_county_rate_the_policy_s_is_paid_and_said() -> None:
    passed = [{"year": 2025, "outcome": "pass", "concluded_on": "2026-04-20"}]
    held = grade("junior", "2024-03-01", "2027-02-28", inspections=passed)
    one = dossier([post("2020-01-01")], [held], {2025: "competent"})
    (row,) = allowances.rows(one, inquiry())
    found = named(REPORTS["allowances"], row)
    assert (found["year"], found["amount"]) == (2025, 2400)
    assert found["rate_document"] == "认证办法所列标准"
    (off,) = allowances.rows(dossier([], [held], {2025: "competent"}), inquiry())
    assert named(REPORTS["allowances"], off)["reason"] == "当年在岗月数不足"
    assert list(allowances.rows(dossier([post("2020-01-01")]), inquiry())) == []


# ── areas ────────────────────────────────────────────────────────────────────


def test_an_area_holds_all_below_it(office: Office) -> None:
    whole = sample_rows(office, "expiring", area="990000")
    cities = [
        sample_rows(office, "expiring", area=code) for code in ("990100", "990200")
    ]
    county = sample_rows(office, "expiring", area="990202")
    assert len(whole) == len(sample_rows(office, "expiring"))
    assert sorted(map(str, whole)) == sorted(map(str, cities[0] + cities[1]))
    assert {row["area"] for row in county} == {"990202"}
    assert county == [row for row in whole if row["area"] == "990202"]


def test_an_area_that_is_no_more_is_the_one_that_succeeded_it(office: Office) -> None:
    """990103 became 990113 on 2025-01-01; files from before still name the old one."""
    old = sample_rows(office, "allowances", year=2025, area="990103")
    new = sample_rows(office, "allowances", year=2025, area="990113")
    assert old == new
    assert {row["payer"] for row in new} == {"990113"}
    paid_by = office.rates["990113", 2025].document_no
    assert paid_by in {row["rate_document"] for row in new}
    before = sample_rows(office, "allowances", year=2024, area="990113")
    assert {row["payer"] for row in before} == {"990103"}
    one = dossier([post("2020-01-01")], (), {2025: "competent"}, area="990103")
    found = worker_explanation.explain(one, inquiry())
    assert (found.area, found.area_name) == ("990113", "安岭区")
    assert [following.followed for following in found.next] == [True]
