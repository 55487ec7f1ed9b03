"""Every rule has its page: headings, code, clause, cases, words that offices use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.findings.clauses import citation
from generator.rulebook import Rule, discover
from tests.candidates import FOUR_GRADES, RED_COLLAR

PROJECT = Path(__file__).parents[1]
RULES = discover().rules
SECTIONS = ["查什么", "为什么", "例子", "怎么改", "依据"]
HARSH = ("非法", "无效", "禁止", "抱歉", "错误地", "请不要")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def source(rule: Rule) -> Path:
    """File of a rule."""
    module = (rule.check or rule.explain).__module__
    return PROJECT / (module.replace(".", "/") + ".py")


def anchors(chapter: str) -> set[str]:
    """Articles of a chapter of the handbook."""
    text = (PROJECT / "docs" / f"{chapter}.md").read_text("utf-8")
    return set(re.findall(r"\{#(a[0-9]+)\}", text))


def sections(rule: Rule) -> dict[str, str]:
    parts = re.split(r"^## (.+)$", rule.documentation, flags=re.MULTILINE)
    return dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))


each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@each_rule
def test_the_page_begins_with_the_title_and_has_all_sections(rule: Rule) -> None:
    assert rule.documentation.splitlines()[0] == rule.title
    assert list(sections(rule)) == SECTIONS
    assert sections(rule)["例子"]
    for name in SECTIONS:
        assert name == "例子" or CHINESE.search(sections(rule)[name])


@each_rule
def test_the_code_is_well_shaped_and_belongs_to_its_group(rule: Rule) -> None:
    assert re.fullmatch("[A-Z]{3}[0-9]{3}", rule.code)
    assert source(rule).parent.name == rule.code[:3].lower()


@each_rule
def test_the_name_is_that_of_the_file(rule: Rule) -> None:
    assert rule.name == source(rule).stem.replace("_", "-")
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", rule.name)


@each_rule
def test_the_clause_stands_in_the_handbook(rule: Rule) -> None:
    assert f"a{rule.clause.article}" in anchors(rule.clause.chapter)
    assert citation(rule.clause).removesuffix("。") in sections(rule)["依据"]


@each_rule
def test_the_topic_is_one_on_which_a_policy_has_an_article(rule: Rule) -> None:
    topics = set(FOUR_GRADES.articles) | set(RED_COLLAR.articles)
    assert rule.topic is None or rule.topic in topics


@each_rule
def test_the_rule_has_cases(rule: Rule) -> None:
    folder = PROJECT / "tests/rules" / rule.code
    names = {path.name.partition(".")[0].partition("-")[0] for path in folder.iterdir()}
    assert names >= {"good", "bad", "expected"}


@each_rule
def test_the_words_are_those_of_a_courteous_office(rule: Rule) -> None:
    text = source(rule).read_text("utf-8")
    assert [word for word in HARSH if word in text] == []
    assert re.fullmatch(r"20[0-9]{2}-[01][0-9]-[0-3][0-9]", rule.since)
    assert CHINESE.search(rule.title)
    assert not re.search(r"[\u4e00-\u9fff][,;:!?]", rule.title)


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_case_belongs_to_a_rule() -> None:
    folders = {path.name for path in (PROJECT / "tests/rules").iterdir()}
    assert folders == {rule.code for rule in RULES}
