"""What a version changes, clause by clause, and which version holds on which day."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from generator.handbook.changed_numbers import changed_numbers
from generator.handbook.clauses import Clause, clauses_in
from generator.handbook.differences import Kind, changes_page, differences
from generator.handbook.versions import Version
from tests.candidates import policy
from tests.handbooks import PROJECT, pages_of
from tests.test_clauses import chapters_by_hand, versions_of

OLD = """# 章

## 第一条　甲 {#a1}

任职满 3 年的，可以申报。

## 第二条　乙 {#a2}

乙的规定。

## 第三条　丙 {#a3}

丙的规定。
"""
NEW = """# 章

## 第一条　甲 {#a1}

任职满 2 年 6 个月的，可以申报。

## 第二条　丁 {#a2}

全新的内容，另起炉灶。

## 第四条　丙 {#a4}

丙的规定。

## 第五条　戊 {#a5}

戊的规定。
"""


def clauses(text: str) -> tuple[Clause, ...]:
    return tuple(clauses_in("x/1/c.md", text))


def current() -> Version:
    return next(
        one
        for one in versions_of(chapters_by_hand())
        if one.folder == "sijiwuzhuan/2026.1"
    )


def test_clauses_are_matched_by_their_matter_then_by_number() -> None:
    found = [
        (one.kind, one.old and one.old.number, one.new and one.new.number)
        for one in differences(clauses(OLD), clauses(NEW))
    ]
    assert found == [
        (Kind.CHANGED, 1, 1),
        (Kind.CHANGED, 2, 2),
        (Kind.CHANGED, 3, 4),  # the same words under another number
        (Kind.ADDED, None, 5),
    ]
    back = list(differences(clauses(NEW), clauses(OLD)))
    assert [one.kind for one in back][-1] is Kind.REMOVED
    assert list(differences(clauses(OLD), clauses(OLD))) == []


def rendered(text: str) -> str:
    """HTML as the handbook's extensions make it."""
    options = {
        "pymdownx.caret": {"smart_insert": False, "superscript": False},
        "pymdownx.tilde": {"smart_delete": False, "subscript": False},
    }
    extensions = ["attr_list", "tables", *options]
    return str(Markdown(extensions=extensions, extension_configs=options).convert(text))


def test_old_words_are_struck_out_and_new_ones_underlined() -> None:
    found = differences(clauses(OLD), clauses(NEW))
    html = rendered(changes_page(current(), "2023.1", found, ""))
    assert "条款：新增 1 条，修改 3 条。" in html
    told = html.replace(" ", "")
    now = re.sub("<del>.*?</del>|</?ins>", "", told, flags=re.DOTALL)
    then = re.sub("<ins>.*?</ins>|</?del>", "", told, flags=re.DOTALL)
    assert "任职满2年6个月的，可以申报。" in now
    assert "任职满3年的，可以申报。" in then
    # What is written anew stands whole, not letter by letter.
    assert "<del>乙的规定。</del>" in html
    assert "<ins>全新的内容，另起炉灶。</ins>" in html
    assert "<ins>戊的规定。</ins>" in html
    assert "~~" not in html
    assert "^^" not in html


def test_the_projects_own_page_tells_what_its_policies_changed() -> None:
    old, new = policy("sijiwuzhuan", "2023.1"), policy("sijiwuzhuan", "2026.1")
    years = [one.grades[-1].conditions.in_grade_months for one in (old, new)]
    assert [one and one.value for one in years] == [48, 42]
    page = pages_of()["sijiwuzhuan/2026.1/changes.md"]
    assert "| 持有下一等级资格（特级） | 4 年 | 3 年 6 个月 |" in page
    assert "## 修改　第十五条 申报条件 {#d15}" in page
    assert "[原条文](../2023.1/certification.md#a15)" in page
    assert "[现条文](certification.md#a15)" in page
    # Nothing else of that chapter is listed.
    assert re.findall(r"\(certification\.md#a(\d+)\)", page) == ["15"]
    assert "sijiwuzhuan/2023.1/changes.md" not in pages_of()


def test_the_same_numbers_are_no_change() -> None:
    one = policy("sijiwuzhuan", "2023.1")
    assert "各项数值没有变化。" in changed_numbers(one, one)


@pytest.mark.parametrize("folder", ["sijiwuzhuan", "honglingrenzheng"])
def test_every_article_of_every_version_keeps_its_address(folder: str) -> None:
    pages = pages_of()
    for version in versions_of(chapters_by_hand()):
        if version.policy.profile != folder:
            continue
        for place in version.policy.articles.values():
            chapter, _, number = place.partition("/")
            assert f"{{#a{number}}}" in pages[f"{version.folder}/{chapter}.md"]


def test_the_days_of_each_version() -> None:
    page = pages_of()["versions.md"]
    for profile in ("sijiwuzhuan", "honglingrenzheng"):
        for path in sorted((PROJECT / "registry/policies" / profile).glob("*.yml")):
            one = policy(profile, path.stem)
            start = one.effective_from
            words = f"| {start.year} 年 {start.month} 月 {start.day} 日 |"
            (row,) = [
                line
                for line in page.splitlines()
                if f"]({profile}/{one.version}/index.md)" in line
            ]
            assert words in row
    assert page.count("| 现行 |") == 2
