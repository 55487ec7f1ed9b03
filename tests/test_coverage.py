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


def test_rules_without_a_topic_hold_what_a_row_says_they_serve() -> None:
    """What a rule is said to hold is an article of a row that names the rule."""
    for code, held in TABLE.holds.items():
        assert RULES[code].topic is None, code
        assert [name for name in held if name not in NAMES] == [], code
        served = {
            name.rpartition("/")[2]
            for row in ROWS.values()
            if code in row.rules
            for name in row.articles
        }
        assert {name.rpartition("/")[2] for name in held} <= served, code


# What each row is about, in a word that its articles must use.
SAID = {
    "F19": "来源",
    "F20": "联系的党组织",
    "F21": "帮带",
    "F24": "背景审查",
    "F42": "初审|联审|研判",
    "F48": "档案",
    "F51": "责任清单",
    "F56": "督察专员",
    "F61": "指导站|审定",
    "F64": "表彰",
    "F74": "推荐",
    "F75": "列席",
    "F76": "宣传",
    "F77": "导师",
    "F79": "导师工作室",
    "F82": "调研评估",
}


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
    folder = next((PROJECT / "docs" / policy.profile).iterdir())
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
    assert page.count("\n| F") == 82
    assert page.count("\n| E") == 35
    row = next(line for line in page.splitlines() if line.startswith("| F44 "))
    four, red = "sijiwuzhuan/2026.1", "honglingrenzheng/2025.1"
    assert f"[四级五专第二十一条]({four}/certification.md#a21)" in row
    assert f"[红领认证第十四条]({red}/certification.md#a14)" in row
