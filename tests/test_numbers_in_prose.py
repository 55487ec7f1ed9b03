"""Numbers that a policy states come from its data: none is typed in the prose."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"
CHAPTERS = tuple(sorted(DOCS.glob("*/[0-9]*/*.md")))
BESIDE = tuple(DOCS / name for name in ("faq.md", "glossary.md", "records.md")) + tuple(
    sorted(DOCS.glob("guides/*.md"))
)
"""Pages that may tell of the clauses."""

_NOT_READ = re.compile(r"\[\[[^\]]*\]\]|\{#[a-z0-9-]+\}|\]\([^)]*\)|`[^`]*`")
_NUMBER = "[0-9０-９〇零一二三四五六七八九十百千万两半]+"
_UNIT = (
    "年|个月|月底|月|周|个工作日|工作日|个自然日|自然日|日|天|学时|小时|个季度|分之|分"
    "|万元|元|人|名|位|次|成|倍|[%％]"
)
_TYPED = re.compile(rf"{_NUMBER} ?(?:{_UNIT})")
_ALLOWED = {
    # One person, one act, one day are no length and no limit.
    r"第?一个人": "one of them, not how many",
    r"(?<![十百千万])一(?:人|名|次|天)": "one of them, not how many",
    r"[下第]一个工作日": "the next working day, not how many",
    r"[上新]一年": "the year before, the year to come",
    r"一年内完成任务清单": "the quarters of a year",
    r"一年之内|顺延一年": "a year is what is rotated and looked at",
    r"五统五分": "the name of a principle",
    r"满分 100 分": "the full marks, of which the policies state shares",
    r"[0-9一二三四五六七八九十两]+ ?位(?:区划|数字|代码|年份|等级|顺序|校验)"
    r"|共十九位|(?:末|最后)两位|[错哪]一位": "digits of a number, not people",
    # The program's own limits, which no policy states.
    r"不足五人": "the smallest figure that the statistics show",
    r"不超过十二个月": "how long an exception may last",
    r"一两分钟": "how long the check takes",
    r"三天以后": "when a page says that its data are old",
    r"第二天": "the next day",
    r"每半年用备份": "advice to those who run the site",
    r"(?:至少|不少于)两人": "advice to those who run the site",
}
"""What may be typed, and why."""


def typed(text: str) -> list[str]:
    """Numbers beside a unit that are typed, each with the words around it."""
    read = _NOT_READ.sub("\u2060", text)
    for phrase in _ALLOWED:
        read = re.sub(phrase, "\u2060", read)
    return [
        read[max(0, found.start() - 6) : found.end() + 6]
        for found in _TYPED.finditer(read)
    ]


@pytest.mark.parametrize("path", CHAPTERS + BESIDE, ids=lambda path: path.stem)
def test_no_number_of_a_policy_is_typed(path: Path) -> None:
    assert typed(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "公示期不少于五个工作日。",
        "在 10 个工作日内核查完毕",
        "任职满三年的",
        "持有下一等级资格满十二个月",
        "任职满一年",
        "每年不少于五十六学时",
        "合格线为 60 分",
        "每年 2400 元",
        "评审组不少于三人",
        "每名导师指导3-5名",
        "优秀不超过 20%",
        "次年三月底以前",
        "三十日内申请复核",
        "次年四月开始",
        "评审人员不少于三位",
        "优秀不超过两成",
        "公示七个自然日",
    ],
)
def test_a_typed_number_is_found(text: str) -> None:
    assert typed(text)


@pytest.mark.parametrize("phrase", _ALLOWED)
def test_what_is_allowed_is_in_use(phrase: str) -> None:
    pages = (_NOT_READ.sub("", path.read_text("utf-8")) for path in CHAPTERS + BESIDE)
    assert any(re.search(phrase, page) for page in pages)


_ONE_GRADE = re.compile(r"\[\[policy:grades\.(?!\*\.)[^\]]*\]\]")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_no_clause_takes_one_grade_for_all(path: Path) -> None:
    """What is asked of junior today may be asked otherwise of the others tomorrow."""
    assert _ONE_GRADE.findall(path.read_text("utf-8")) == []


def test_the_guard_sees_one_grade() -> None:
    assert _ONE_GRADE.search("[[policy:grades.junior.conditions.assessments_lowest]]")
    assert not _ONE_GRADE.search("[[policy:grades.*.term_months|months]]")


CONDITIONS = DOCS / "sijiwuzhuan/2023.1/certification.md"


def test_the_conditions_name_every_condition_or_the_table() -> None:
    """Article 15 states what each grade asks of the assessments, as the data do."""
    text = CONDITIONS.read_text("utf-8")
    article = text[text.index("{#a15}") : text.index("{#a16}")]
    for name in ("considered", "lowest", "excellent"):
        assert f"grades.*.conditions.assessments_{name}" in article


@pytest.mark.parametrize(
    "text",
    ["不少于十一人", "不超过二十一天", "每年十一次", "满二十一名", "５个工作日内"],
)
def test_numbers_that_end_in_one_and_wide_digits_are_seen(text: str) -> None:
    assert typed(text)
