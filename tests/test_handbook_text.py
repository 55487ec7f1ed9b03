"""The handbook's text: names of articles, addresses, numbers of the policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.findings.clauses import article
from generator.handbook.figures import Figure, figures_of, may_be_stated
from generator.handbook.placeholders import ASSUMED, UnknownPlaceholderError, expand
from tests.candidates import FOUR_GRADES, RED_COLLAR, policy

PROJECT = Path(__file__).parents[1]


def test_articles_are_counted_as_laws_count_them() -> None:
    counted = [article(number) for number in (1, 10, 11, 20, 35, 99)]
    assert counted == [
        "第一条",
        "第十条",
        "第十一条",
        "第二十条",
        "第三十五条",
        "第九十九条",
    ]


def test_headings_of_hand_written_pages_have_addresses_of_their_own() -> None:
    for path in sorted((PROJECT / "docs").rglob("*.md")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                assert re.search(r" \{#[a-z][a-z0-9-]*\}$", line), f"{path}: {line}"


def test_numbers_in_clauses_are_never_typed() -> None:
    """The full marks of a test are all that no policy states."""
    typed: list[tuple[str, str]] = []
    for path in sorted((PROJECT / "docs").glob("*/[0-9]*/*.md")):
        text = re.sub(r"\[\[[^\]]*\]\]|\{#[a-z0-9-]+\}", "", path.read_text("utf-8"))
        text = re.sub(r"\]\([^)]*\)|^[0-9]\. \[", "", text, flags=re.MULTILINE)
        typed += [(path.name, found) for found in re.findall("[0-9]+", text)]
    assert typed == [("certification.md", "100"), ("training.md", "100")]


FIGURES = figures_of(FOUR_GRADES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("无数字", "无数字"),
        (
            "公示 [[policy:publicity.working_days]] 个工作日。",
            "公示 5 个工作日。",
        ),
        (
            "公示[[policy:publicity.working_days|working_days]]。",
            "公示 5 个工作日。",
        ),
        (
            "任职满[[policy:grades.junior.conditions.tenure_months|months]]。",
            f"任职满 1 年{ASSUMED}。",
        ),
        (
            "减少[[policy:relaxations.assistant_title.months|months]]",
            f"减少 6 个月{ASSUMED}",
        ),
        (
            "达到[[policy:grades.*.conditions.in_grade_months|months]]。",
            f"达到中级 2 年、高级 3 年、特级 4 年{ASSUMED}。",
        ),
        (
            "津贴：[[policy:grades.*.allowance_yearly_yuan|yuan]]",
            f"津贴：初级 2400 元、中级 3600 元、高级 6000 元、特级 12000 元{ASSUMED}",
        ),
        (
            "合格线：[[policy:grades.*.conditions.written_pass|points]]",
            "合格线：各等级均为 60 分",
        ),
        (
            "自[[policy:transition.from]]起，最高为[[policy:transition.max_grade]]",
            f"自 2023 年 1 月 1 日{ASSUMED}起，最高为高级",
        ),
        ("[[policy:grades.*.grade]]", "初级、中级、高级、特级"),
        (
            "[[policy:grades.*.authority]]",
            "初级为县级、中级为县级、高级为市级、特级为省级",
        ),
        ("当天[[policy:publicity.count_first]]", "当天不计入公示期"),
        ("比重[[policy:score_weights.interview|percent]]", "比重 30%"),
    ],
)
def test_numbers_of_the_policy_are_put_in(text: str, expected: str) -> None:
    assert expand(text, FIGURES) == expected


def test_text_of_a_policy_cannot_act() -> None:
    hostile = {"issuer": Figure("<b>[a](javascript:x())")}
    expanded = expand("[[policy:issuer]]", hostile)
    assert "<" not in expanded
    assert "](" not in expanded


def test_a_line_stands_only_where_the_policy_states_that_part() -> None:
    text = "一\n[[if:transition]] 二\n[[unless:transition]] 三\n四"
    assert expand(text, FIGURES) == "一\n二\n四"
    assert expand(text, figures_of(policy("sijiwuzhuan", "2026.1"))) == "一\n三\n四"


def test_a_part_that_no_policy_can_state_is_a_fault() -> None:
    for name in ("transition", "grades.junior.conditions.honour_level", "mentoring"):
        assert may_be_stated(name)
    for name in ("transitions", "grades.junior.condition", "version.a", ""):
        assert not may_be_stated(name)
    with pytest.raises(UnknownPlaceholderError, match=r"第 2 行.*transitions"):
        expand("一\n[[if:transitions]] 二", FIGURES)


def test_what_one_policy_lacks_is_unknown_in_it() -> None:
    text = "[[policy:score_weights.written|percent]]"
    assert expand(text, FIGURES) == "30%"
    with pytest.raises(UnknownPlaceholderError, match=r"第 1 行.*score_weights"):
        expand(text, figures_of(RED_COLLAR))


def test_every_unknown_number_is_told_with_its_line() -> None:
    text = """一
[[policy:gone]]
[[policy:publicity.working_days]] [[policy: also]]
[[policy:open
[[policy:publicity.working_days|parsecs]]
[[policy:issuer|months]]
文中 [[if:transition]]
[[policy:grades.*.gone|months]]"""
    with pytest.raises(UnknownPlaceholderError) as failure:
        expand(text, FIGURES)
    told = str(failure.value).splitlines()
    named = [(2, "gone"), (3, "also"), (4, ""), (5, "parsecs"), (6, "issuer")]
    named += [(7, "if:"), (8, "gone")]
    assert len(told) == len(named)
    for line, (number, name) in zip(told, named, strict=True):
        assert line.startswith(f"第 {number} 行：")
        assert name in line
