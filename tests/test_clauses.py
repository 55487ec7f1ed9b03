"""Clauses and rules correspond, both ways; what does not is found and shown."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.handbook.audit import Hole
from generator.handbook.chapters import chapter_pages, read_chapters
from generator.handbook.clauses import Hold, clauses_in
from generator.handbook.contents import contents
from generator.handbook.correspondence import (
    Correspondence,
    chapter_clauses,
    record_clauses,
)
from generator.handbook.coverage import PAGE
from generator.handbook.files import title_of
from generator.handbook.reviews import REVIEWS, read_reviews, reviews_text
from generator.handbook.versions import Stage, Version, all_versions
from generator.rulebook import Rule, discover
from tests.builds import project_at
from tests.handbooks import POLICIES, PROJECT, SITE, material

CHAPTER = "sijiwuzhuan/2023.1/certification.md"
SHOWN = "sijiwuzhuan/2026.1/certification.md"


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(discover().rules)


@cache
def chapters_by_hand() -> Mapping[str, str]:
    return read_chapters(PROJECT)


def versions_of(texts: Mapping[str, str]) -> tuple[Version, ...]:
    titles = {name.removesuffix(".md"): title_of(text) for name, text in texts.items()}
    return all_versions(POLICIES, titles, SITE.as_of)


def audited(
    texts: Mapping[str, str] | None = None,
    project: Path = PROJECT,
    held: tuple[Rule, ...] | None = None,
) -> Correspondence:
    texts = chapters_by_hand() if texts is None else texts
    versions = versions_of(texts)
    made = chapter_pages(texts, versions)
    return Correspondence(
        project, texts, versions, made, rules() if held is None else held
    )


def holes_with(old: str, new: str, chapter: str = CHAPTER) -> list[Hole]:
    """Holes of the handbook with a change in one chapter."""
    texts = dict(chapters_by_hand())
    assert old in texts[chapter]
    texts[chapter] = texts[chapter].replace(old, new, 1)
    return list(audited(texts).holes())


def test_nothing_is_amiss_in_the_handbook() -> None:
    assert list(audited().holes()) == []


def test_every_clause_says_what_holds_it() -> None:
    clauses = [*record_clauses(PROJECT), *chapter_clauses(chapters_by_hand())]
    assert len(clauses) == 46 + 36 + 20
    assert [one.address for one in clauses if not one.holds or one.unknown] == []
    kinds = {hold for one in clauses for hold in one.holds}
    assert kinds == set(Hold)


TAKEN = "期内的申报按[第五条](index.md#a5)办理。\n\n【程序核对】"


@pytest.mark.parametrize(
    ("old", "new", "article", "reason"),
    [
        (TAKEN, TAKEN.replace("【程序核对】", ""), 17, "没有标注类型"),
        (TAKEN, TAKEN.replace("程序", "人工"), 17, "标注“人工核对”没有这个类型"),
        (TAKEN, TAKEN.replace("程序核对", "人工决定"), 17, "但没有标为程序核对"),
        (TAKEN, f"{TAKEN}【网站公开】", 17, "但没有页面展示它"),
        (TAKEN, f"{TAKEN}【说明】", 17, "不另作标注"),
        (
            "起止日期和提出异议的途径。\n\n【程序核对】【网站公开】",
            "起止日期和提出异议的途径。\n\n【程序核对】",
            21,
            "但没有标为网站公开",
        ),
        ("申报人应当在岗", "申报人须在岗", 15, "条文在规则核对之后改过"),
    ],
)
def test_a_clause_that_does_not_fit_is_found(
    old: str, new: str, article: int, reason: str
) -> None:
    holes = holes_with(old, new)
    assert any(reason in hole.reason for hole in holes), holes
    assert {hole.place for hole in holes} == {f"{SHOWN}#a{article}"}


def test_a_clause_that_claims_a_rule_and_has_none_is_found() -> None:
    folder = CHAPTER.rpartition("/")[0]
    holes = holes_with(
        "名单不公布。\n\n【人工决定】",
        "名单不公布。\n\n【程序核对】【人工决定】",
        f"{folder}/benefits.md",
    )
    assert any("没有规则核对它" in hole.reason for hole in holes), holes
    assert {hole.place.rpartition("/")[2] for hole in holes} == {"benefits.md#a46"}


def test_a_topic_without_an_article_leaves_its_rules_without_a_clause() -> None:
    texts = chapters_by_hand()
    versions = tuple(
        dataclasses.replace(one, span=dataclasses.replace(one.span, policy=policy))
        for one in versions_of(texts)
        for policy in [replace(one.policy, articles=_but_publicity(one))]
    )
    found = Correspondence(PROJECT, texts, versions, {}, rules())
    lost = {hole.place for hole in found.holes() if "没有条款" in hole.reason}
    assert lost == {rule.code for rule in rules() if rule.topic == "publicity"} != set()


def _but_publicity(version: Version) -> dict[str, str]:
    articles = version.policy.articles
    return {topic: at for topic, at in articles.items() if topic != "publicity"}


def test_a_rule_that_cites_no_clause_is_found() -> None:
    (one, *rest) = rules()
    clause = dataclasses.replace(one.clause, chapter="records", article=99)
    changed = dataclasses.replace(one, clause=clause)
    holes = list(audited(held=(changed, *rest)).holes())
    assert [hole.place for hole in holes if "不存在" in hole.reason] == [one.code]


def test_the_page_names_the_holes(tmp_path: Path) -> None:
    project = project_at(tmp_path / "project", PROJECT / "registry/policies")
    whole = material(rules=rules())
    assert "双向对照没有缺口" in contents(project, whole).pages[PAGE]
    path = project / "docs" / CHAPTER
    path.write_text(path.read_text("utf-8").replace(TAKEN, TAKEN[:-6]), "utf-8")
    page = contents(project, whole).pages[PAGE]
    assert "双向对照没有缺口" not in page
    assert f"]({SHOWN}#a17) | 没有标注类型 |" in page
    (project / "docs" / REVIEWS).unlink()
    page = contents(project, whole).pages[PAGE]
    assert "规则还没有对照条文核对过" in page


def test_a_review_keeps_the_day_of_what_has_not_changed() -> None:
    text = "# 章\n\n## 第一条　甲 {#a1}\n\n甲。\n\n【程序核对】\n\n"
    later = f"{text}## 第二条　乙 {{#a2}}\n\n乙。\n\n【程序核对】【人工决定】\n"
    first = reviews_text(clauses_in("x.md", text), "", date(2026, 1, 2))
    assert first.endswith("\t2026-01-02\n")
    second = reviews_text(clauses_in("x.md", later), first, date(2026, 3, 4))
    assert second.splitlines()[0] == first.strip()
    assert second.splitlines()[1].endswith("\t2026-03-04")
    moved = reviews_text(
        clauses_in("x.md", later.replace("甲。", "丙。")), second, date(2026, 5, 6)
    )
    assert [line[-10:] for line in moved.splitlines()] == ["2026-05-06", "2026-03-04"]


def test_spaces_and_line_breaks_are_no_change() -> None:
    text = "## 第一条　甲 {#a1}\n\n甲，\n乙。\n\n【程序核对】\n"
    (one,) = clauses_in("x.md", text)
    (other,) = clauses_in("x.md", text.replace("，\n", "， "))
    (third,) = clauses_in("x.md", text.replace("甲，", "甲。"))
    assert one.digest == other.digest != third.digest


def test_a_broken_list_of_reviews_is_as_good_as_none(tmp_path: Path) -> None:
    assert read_reviews(tmp_path) == {}
    (tmp_path / REVIEWS).write_text("x.md#a1\tabc\nrubbish\n\n", "utf-8")
    assert read_reviews(tmp_path) == {}


def test_past_versions_are_not_held_to_todays_rules() -> None:
    stages = {one.folder: one.stage for one in versions_of(chapters_by_hand())}
    assert stages["sijiwuzhuan/2023.1"] is Stage.PAST
    holes = holes_with("申报人应当在岗", "申报人须在岗")
    assert not any("2023.1" in hole.place for hole in holes)


def test_each_clause_leads_to_its_line_in_the_table() -> None:
    pages = contents(PROJECT, material(rules=rules())).pages
    assert (
        "[【程序核对】](clauses.md#c21)[【网站公开】](clauses.md#c21)" in pages[SHOWN]
    )
    listed = pages["sijiwuzhuan/2026.1/clauses.md"]
    (told,) = [one for one in listed.split("\n\n") if "certification.md#a21)" in one]
    assert "{: #c21 }" in told.splitlines()[0]
    assert "[PUB001](../../rules/PUB001.md)" in told
    assert told.endswith(":   公开页面：公示页")
    assert listed.count("\n[第") == 46
