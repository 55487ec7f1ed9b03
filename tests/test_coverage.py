"""Every feature and edge case has a field, a rule or a page, or a reason."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.handbook.clauses import Clause, clauses_in
from generator.handbook.coverage import PAGE, SHOWN_BY, Row, coverage
from generator.model.kinds.policy import Policy
from generator.rulebook import discover
from tests.handbooks import POLICIES, pages_of
from tests.schema_guards import resolved

PROJECT = Path(__file__).parents[1]
TABLE = coverage()
ROWS = {**TABLE.features, **TABLE.edge_cases}
RULES = {rule.code: rule for rule in discover().rules}
NAMES = {
    name
    for one in POLICIES
    for topic in one.articles
    for name in (topic, f"{one.profile}/{topic}")
}
COMMANDS = {"explain", "report", "workdays"}


def field_stands(name: str) -> bool:
    """Whether a dotted field stands in the schema of its kind."""
    kind, *steps = name.split(".")
    root = json.loads((PROJECT / f"schemas/{kind}.schema.json").read_bytes())
    node: dict[str, Any] = root
    for part in steps:
        node = resolved(node, root)
        if part == "*":
            node = node.get("items", node)
            continue
        node = resolved(node.get("items", node), root)
        if part not in node.get("properties", {}):
            return False
        node = node["properties"][part]
    return True


def test_all_features_and_edge_cases_stand_in_the_table() -> None:
    assert list(TABLE.features) == [f"F{number:02}" for number in range(1, 83)]
    assert list(TABLE.edge_cases) == [f"E{number}" for number in range(1, 36)]


@pytest.mark.parametrize(("code", "row"), ROWS.items(), ids=ROWS)
def test_a_row_names_only_what_there_is(code: str, row: Row) -> None:
    assert [name for name in row.fields if not field_stands(name)] == []
    assert [rule for rule in row.rules if rule not in RULES] == []
    assert [page for page in row.pages if page not in SHOWN_BY] == []
    assert [topic for topic in row.articles if topic not in NAMES] == []


@pytest.mark.parametrize(("code", "row"), ROWS.items(), ids=ROWS)
def test_a_row_is_held_by_a_rule_or_says_why_not(code: str, row: Row) -> None:
    """A reason is a sentence that a reviewer can weigh."""
    assert row.rules or row.reason.endswith("。"), code
    assert row.pages or row.reason, code
    assert row.fields or row.reason or row.pages == ("handbook",), code


def test_every_rule_on_the_policies_serves_a_row() -> None:
    groups = {"PRC", "ELG", "PUB", "CRT", "ASM", "TRN", "BEN"}
    used = {code for row in ROWS.values() for code in row.rules}
    assert {code for code in RULES if code[:3] in groups} <= used


def test_rules_hold_what_a_row_says_they_serve() -> None:
    """What a rule is said to hold is an article of a row that names the rule."""
    for code, held in TABLE.holds.items():
        assert RULES[code].topic not in held, code
        assert [name for name in held if name not in NAMES] == [], code
        served = {
            name.rpartition("/")[2]
            for row in ROWS.values()
            if code in row.rules
            for name in row.articles
        }
        assert {name.rpartition("/")[2] for name in held} <= served, code


def test_a_page_shows_what_a_row_says_it_does() -> None:
    """An article that a page shows stands in a row that names the page."""
    assert {*TABLE.shows} <= {*SHOWN_BY} - COMMANDS - {"handbook"}
    for page, topics in TABLE.shows.items():
        served = {
            name.rpartition("/")[2]
            for row in ROWS.values()
            if page in row.pages
            for name in row.articles
        }
        assert {topic.rpartition("/")[2] for topic in topics} <= served, page


# What each row is about, in a word that its articles must use.
SAID = {
    "F01": "由低到高",
    "F02": "由低到高",
    "F03": "版本",
    "F04": "版本",
    "F05": "试点",
    "F06": "五个方面",
    "F07": "机关的层级",
    "F08": "指导站",
    "F09": "单位",
    "F10": "楼宇",
    "F12": "管理人员|管理职务",
    "F13": "可以申报认定的人员",
    "F14": "渠道|入库条件",
    "F15": "出资人",
    "F16": "专职副书记",
    "F17": "员额",
    "F18": "挂靠",
    "F19": "来源",
    "F20": "联系的党组织",
    "F21": "帮带",
    "F22": "入库",
    "F23": "入库|出库",
    "F24": "背景审查",
    "F25": "管理职务",
    "F26": "后备",
    "F27": "省级举办",
    "F28": "大纲",
    "F29": "学时",
    "F30": "测试",
    "F31": "每[人年]",
    "F32": "学院",
    "F33": "挂职",
    "F34": "经费",
    "F35": "班次|学院",
    "F36": "课堂",
    "F37": "在岗",
    "F38": "任职时间",
    "F39": "等级越高",
    "F40": "放宽|减少",
    "F41": "申报|审查|评审|公示|认定",
    "F42": "初审|联审|研判",
    "F43": "合格线",
    "F44": "起止日期",
    "F45": "编号",
    "F46": "通用范围",
    "F47": "登记",
    "F48": "档案",
    "F49": "公告",
    "F50": "编号",
    "F51": "责任清单",
    "F52": "季度",
    "F53": "基本称职",
    "F54": "随机检查",
    "F55": "考核",
    "F56": "督察专员",
    "F57": "考核",
    "F58": "考核",
    "F59": "免检",
    "F60": "降级",
    "F61": "指导站|审定",
    "F62": "不称职|退出",
    "F63": "证书保留",
    "F64": "表彰",
    "F65": "晋升|降级|终止证书|暂停",
    "F66": "绩效工资",
    "F67": "收入水平",
    "F68": "在岗满",
    "F69": "标准|汇总",
    "F70": "指导范围",
    "F71": "工作经费",
    "F72": "集中表彰",
    "F73": "文号",
    "F74": "推荐",
    "F75": "列席",
    "F76": "宣传",
    "F77": "导师",
    "F78": "指导",
    "F79": "导师工作室",
    "F80": "课堂",
    "F81": "养成计划",
    "F82": "调研评估",
    "E2": "其他地区|离开本区",
    "E3": "转入地区",
    "E4": "转|注销",
    "E5": "重新在岗",
    "E6": "长期请假",
    "E7": "试用期",
    "E8": "退休|财政供养",
    "E9": "死亡",
    "E10": "开除党籍",
    "E11": "等待",
    "E12": "取消、撤销",
    "E13": "更正",
    "E14": "更正|换发",
    "E15": "邮戳",
    "E16": "信访|撤销",
    "E17": "只暂缓",
    "E18": "公示期",
    "E19": "公示期",
    "E20": "版本更替",
    "E21": "变更",
    "E22": "合并|终止",
    "E27": "不越级",
    "E28": "一面当导师",
    "E29": "不再符合条件|等级降低",
    "E30": "复核",
    "E31": "对应日",
    "E32": "只办理一件",
    "E33": "转入地区",
}


def test_every_row_with_articles_has_its_word() -> None:
    assert [code for code, row in ROWS.items() if row.articles] == [*SAID]


@pytest.mark.parametrize("code", SAID)
def test_the_articles_of_a_row_say_what_it_is_about(code: str) -> None:
    """Each article that the page links for the row speaks of it."""
    clauses = {
        (policy.profile, place): clause
        for policy in POLICIES
        for place, clause in clauses_of(policy).items()
    }
    found = [
        clauses[policy.profile, place].text
        for policy in POLICIES
        for topic, place in policy.articles.items()
        if {topic, f"{policy.profile}/{topic}"} & {*ROWS[code].articles}
    ]
    assert found
    for text in found:
        assert re.search(SAID[code], text), text


def clauses_of(policy: Policy) -> dict[str, Clause]:
    """Clauses of a policy by place, from the chapters that it has or had first."""
    folder = min((PROJECT / "docs" / policy.profile).iterdir())
    return {
        f"{path.stem}/{clause.number}": clause
        for path in folder.glob("*.md")
        for clause in clauses_in(path.name, path.read_text("utf-8"))
    }


def test_pages_and_commands_of_the_table_exist() -> None:
    pages = {path.stem for path in (PROJECT / "generator/pages").glob("*.py")}
    commands = {path.stem for path in (PROJECT / "generator/commands").glob("*.py")}
    named = set(SHOWN_BY) - {"handbook"}
    assert named - COMMANDS <= pages
    assert named & COMMANDS <= commands


def test_the_page_links_rules_and_articles() -> None:
    page = pages_of(*RULES.values())[PAGE]
    assert len(re.findall(r"(?m)^F[0-9]{2}　", page)) == 82
    assert len(re.findall(r"(?m)^E[0-9]{1,2}　", page)) == 35
    row = page.partition("\nF44　")[2].partition("\n\n")[0]
    four, red = "sijiwuzhuan/2026.1", "honglingrenzheng/2025.1"
    assert f"[四级五专第二十一条]({four}/certification.md#a21)" in row
    assert f"[红领认证第十四条]({red}/certification.md#a14)" in row
