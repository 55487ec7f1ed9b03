"""Every feature and edge case has a field, a rule or a page, or a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.handbook.coverage import PAGE, SHOWN_BY, Row, coverage
from generator.rulebook import discover
from tests.handbooks import POLICIES, pages_of
from tests.schema_guards import resolved

PROJECT = Path(__file__).parents[1]
TABLE = coverage()
ROWS = {**TABLE.features, **TABLE.edge_cases}
RULES = {rule.code: rule for rule in discover().rules}
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
    topics = {topic for one in POLICIES for topic in one.articles}
    assert [topic for topic in row.articles if topic not in topics] == []


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
