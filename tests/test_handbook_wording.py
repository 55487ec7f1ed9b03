"""The handbook's own words: none of the damaged source's, none of its sentences."""

from __future__ import annotations

import re

import pytest

from generator.handbook.contents import contents
from generator.rulebook import discover
from tests.handbooks import PROJECT, material
from tests.seed_runs import digest, known, runs_in

DAMAGED = re.findall(
    "[\u3400-\u9fff]+",
    "特地渠道 特地出台 特地针对 力量培训 力量素养 力量提升 根本称职 "
    "根本工资 根本状况 根底性 管理方法 嘉奖惩办 掩盖率 全掩盖 满足度 "
    "乐观推 乐观推举 探究建立 布满活力 进展潜力 挂念 宽敞党务 准时挖掘 "
    "照实记录 那么派驻 鼓舞两新 平安生产 进展要求 生疏党建 聘请专职党务 "
    "依据等级发 工作经受 ",
)
"""Words of the damaged source in the place of 专门, 能力, 基本, 办法, 奖惩 …"""
SHOUTING = ("非法", "无效", "错误！", "严禁")
NAMES = (
    "非公有制企业和社会组织党务工作者专业资格认证管理办法",
    "两新组织党务工作者专业资格认证管理办法",
)
"""Names of the schemes and their papers, which stand in any text about them."""


def texts() -> dict[str, str]:
    """Everything the handbook says: pages by hand and generated ones, by path."""
    made = contents(PROJECT, material(rules=tuple(discover().rules)))
    pages = {
        path.relative_to(PROJECT / "docs").as_posix(): path.read_text("utf-8")
        for path in sorted((PROJECT / "docs").rglob("*.md"))
    }
    return pages | dict(made.pages)


TEXTS = texts()


def test_no_word_of_the_damaged_source() -> None:
    found = {
        (name, word) for name, text in TEXTS.items() for word in DAMAGED if word in text
    }
    assert found == set()


def test_no_run_of_twelve_characters_in_common_with_the_sources() -> None:
    sources = known()
    assert len(sources) > 700
    found = {
        (name, run)
        for name, text in TEXTS.items()
        for run in runs_in(text)
        if digest(run) in sources and not any(run in name for name in NAMES)
    }
    assert found == set()


def test_the_guard_knows_a_sentence_of_the_source() -> None:
    """A sentence as it stands in the second source, which is a published report."""
    sentence = "引导其结对指导" + "名党建工作较为出色的党务工作者"
    assert {digest(run) for run in runs_in(sentence)} & known()


@pytest.mark.parametrize("word", SHOUTING)
def test_nobody_is_shouted_at(word: str) -> None:
    guides = {
        name: text for name, text in TEXTS.items() if not name.startswith("rules")
    }
    assert [name for name, text in guides.items() if word in text] == []
