"""The handbook's text: names of articles, addresses, numbers of the policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.handbook.placeholders import UnknownPlaceholderError, expand
from generator.handbook.rule_pages import article_title

PROJECT = Path(__file__).parents[1]


def test_articles_are_counted_as_laws_count_them() -> None:
    counted = [article_title(number) for number in (1, 10, 11, 20, 35, 99)]
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


def test_numbers_of_the_policy_are_put_in() -> None:
    text = "公示 [[policy:publicity.days]] 个工作日。"
    assert expand(text, {"publicity.days": "5"}) == "公示 5 个工作日。"
    assert expand("无数字", {}) == "无数字"
    assert "<" not in expand("[[policy:a]]", {"a": "<b>"})


def test_every_unknown_number_is_told_with_its_line() -> None:
    text = "一\n[[policy:gone]]\n[[policy:known]] [[policy: also]]\n[[policy:open"
    with pytest.raises(UnknownPlaceholderError) as failure:
        expand(text, {"known": "1"})
    told = str(failure.value).splitlines()
    assert len(told) == 3
    assert "第 2 行" in told[0]
    assert "gone" in told[0]
    assert "第 3 行" in told[1]
    assert "第 4 行" in told[2]
