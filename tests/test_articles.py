"""Which article of a policy says what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import structs

from generator.findings.finding import Clause
from generator.policy.articles import (
    article_on,
    last_article,
    source_words,
    topic_of,
)
from generator.policy.numbers import statements
from tests.candidates import FOUR_GRADES, RED_COLLAR, policy

DOCS = Path(__file__).parents[1] / "docs/sijiwuzhuan/2023.1"
_TITLE = re.compile(r"^## (第\S+条)　(\S+) \{#a(\d+)\}$", re.MULTILINE)
TITLES = {
    int(number): title
    for chapter in DOCS.glob("*.md")
    for _, title, number in _TITLE.findall(chapter.read_text("utf-8"))
}
"""The titles of the articles by number, as the policy's own text has them."""


# Each number beside a word of the title of the article that states it.
@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("effective_from", "版本"),
        ("certifiable", "认定范围"),
        ("grades", "等级"),
        ("grades.junior", "等级"),
        ("grades.junior.grade", "等级"),
        ("grades.senior.authority", "主管权限"),
        ("grades.junior.term_months", "期限"),
        ("grades.junior.valid_range", "通用范围"),
        ("grades.special.conditions.tenure_months", "条件"),
        ("grades.special.conditions.honour_level", "条件"),
        ("grades.junior.conditions.composite_pass", "综合评审"),
        ("grades.junior.allowance_floor_yuan", "津贴标准"),
        ("grades.junior.renewal_training_hours", "延续"),
        ("relaxations.full_title.months", "放宽"),
        ("publicity.working_days", "公示"),
        ("publicity.investigation_working_days", "异议"),
        ("inspection.opens_month", "年检"),
        ("inspection.rectify_months", "整改"),
        ("inspection.not_engaged_months", "未在岗"),
        ("inspection.incompetent_years", "降级"),
        ("allowance.months_on_post", "津贴"),
        ("yearly.excellent_percent", "优秀比例"),
        ("yearly.dossier_months", "档案"),
    ],
)
def test_a_number_is_stated_by_the_article_of_its_title(path: str, word: str) -> None:
    found = article_on(FOUR_GRADES, topic_of(path))
    assert found is not None
    assert word in TITLES[found.article]


def test_a_condition_without_a_topic_of_its_own_has_that_of_the_conditions() -> None:
    conditions = "grades.junior.conditions"
    assert topic_of(f"{conditions}.tenure_months") == topic_of(conditions)
    assert topic_of(f"{conditions}.written_pass") != topic_of(conditions)


@pytest.mark.parametrize("path", ["title", "issuer", "document_no", "nothing.at.all"])
def test_what_the_head_of_the_document_says_has_no_article(path: str) -> None:
    assert topic_of(path) is None
    assert article_on(FOUR_GRADES, topic_of(path)) is None


def test_an_article_is_named_with_its_chapter_and_document() -> None:
    assert article_on(FOUR_GRADES, "certificate") == Clause(
        "sijiwuzhuan/2023.1/certification", 24, FOUR_GRADES.title
    )
    assert article_on(policy("sijiwuzhuan", "2026.1"), "certificate") == Clause(
        "sijiwuzhuan/2026.1/certification", 24, FOUR_GRADES.title
    )
    # The other policy has no work funds of instructors.
    assert article_on(RED_COLLAR, "work_funds") is None
    assert article_on(RED_COLLAR, None) is None


def test_the_last_article_is_the_greatest_number() -> None:
    assert last_article(FOUR_GRADES) == max(TITLES) == 46
    assert last_article(RED_COLLAR) == 36
    assert last_article(structs.replace(FOUR_GRADES, articles={})) == 0


def test_sources_in_words() -> None:
    assert source_words(None) == ""
    assert source_words("assumption") == "示例值（假设）"
    assert source_words("seed-1") == "“四级五专”材料"
    # The civil code binds everybody; the civil servants' law was made for others.
    assert source_words("R-33") == "民法典（R-33）"
    assert source_words("R-24") == "参照公务员法（R-24）"


def test_every_statement_but_the_head_has_an_article() -> None:
    without = {
        path
        for path in statements(FOUR_GRADES)
        if article_on(FOUR_GRADES, topic_of(path)) is None
    }
    assert without == {"title", "issuer", "document_no"}
