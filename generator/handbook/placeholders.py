"""What a policy states, put into prose.

`[[policy:publicity.working_days|working_days]]` becomes “5 个工作日”: a path
(`figures.py`) and, for numbers, a unit (`wording.py`); without a unit the bare number.
`[[policy:grades.*.term_months|months]]` names every grade. A number that is only
supposed is followed by a mark. A line that begins with `[[if:transition]]` stands only
where the policy states that part, one with `[[unless:transition]]` only where not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from generator.handbook.escaping import plain
from generator.handbook.figures import (
    Figure,
    by_grade,
    grades_of,
    may_be_stated,
    states,
)
from generator.handbook.wording import NoWordsError, words
from generator.model.vocabulary import GRADES
from generator.policy.sources import ASSUMPTION

ASSUMED = '<small class="hl-assumed">（示例值）</small>'
"""The mark behind a number that is only supposed."""

_PLACEHOLDER = re.compile(r"\[\[policy:([^\[\]\n|]*)(?:\|([^\[\]\n|]*))?\]\]")
_CONDITION = re.compile(r"\[\[(if|unless):([^\[\]\n]*)\]\] *")
_OPENINGS = ("[[policy:", "[[if:", "[[unless:")
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


class UnknownPlaceholderError(ValueError):
    """A placeholder names nothing that the policy states, or is not closed."""


def expand(text: str, figures: Mapping[str, Figure]) -> str:
    """Text with every placeholder replaced by what the policy states.

    Raises UnknownPlaceholderError that tells all faults of the text, by line.
    """
    return "\n".join(line for _, line in expanded_lines(text, figures))


def expanded_lines(text: str, figures: Mapping[str, Figure]) -> list[tuple[int, str]]:
    """The lines that `expand` leaves, with their numbers in the text; raises alike."""
    faults: list[str] = []
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        told: list[str] = []
        kept = _chosen(line, figures, told)
        if kept is not None:
            lines.append((number, _expanded(kept, figures, told)))
        faults += [f"第 {number} 行：{fault}。" for fault in told]
    if faults:
        raise UnknownPlaceholderError("\n".join(faults))
    return lines


def _chosen(line: str, figures: Mapping[str, Figure], faults: list[str]) -> str | None:
    """The line without its condition, or nothing where the condition fails."""
    condition = _CONDITION.match(line)
    if condition is None:
        return line
    path = condition[2]
    if not may_be_stated(path):
        faults.append(f"政策数据中没有名为“{plain(path)}”的内容")
    wanted = condition[1] == "if"
    return line[condition.end() :] if states(figures, path) is wanted else None


def _expanded(line: str, figures: Mapping[str, Figure], faults: list[str]) -> str:
    def value(match: re.Match[str]) -> str:
        try:
            shown = _shown(match[1], match[2] or "", figures)
        except NoWordsError as error:
            faults.append(str(error))
            return ""
        before = line[match.start() - 1 : match.start()] if match.start() else ""
        # Digits stand a space apart from the words before them.
        apart = _IDEOGRAPH.match(before) and shown[:1].isdigit()
        return f" {shown}" if apart else shown

    expanded = _PLACEHOLDER.sub(value, line)
    faults += [
        f"{opening} 用在这里不合写法，或者没有以 ]] 结束"
        for opening in _OPENINGS
        if opening in expanded
    ]
    return expanded


def _shown(path: str, unit: str, figures: Mapping[str, Figure]) -> str:
    if "*" in path:
        return _each_grade(path, unit, figures)
    if path not in figures:
        raise _unknown(path)
    figure = figures[path]
    return words(path, figure.value, unit) + _mark(figure)


def _each_grade(path: str, unit: str, figures: Mapping[str, Figure]) -> str:
    """初级 1 年、中级 3 年; 各等级均为 3 年 where all agree."""
    rows = by_grade(figures, path)
    if not rows:
        raise _unknown(path)
    shown = {grade: words(path, row.value, unit) for grade, row in rows.items()}
    if path.endswith(".grade"):
        return "、".join(shown.values())
    first = next(iter(rows.values()))
    alike = all(row == first for row in rows.values())
    if alike and len(rows) > 1 and tuple(rows) == grades_of(figures):
        return f"各等级均为{_joined(next(iter(shown.values())))}{_mark(first)}"
    whole = all(map(_mark, rows.values()))
    named = (
        f"{GRADES[grade]}{'' if unit else '为'}{_joined(text)}"
        + ("" if whole else _mark(rows[grade]))
        for grade, text in shown.items()
    )
    return "、".join(named) + (ASSUMED if whole else "")


def _joined(text: str) -> str:
    return f" {text}" if text[:1].isdigit() else text


def _mark(figure: Figure) -> str:
    """The mark of a supposed number or day; words of the policy bear none."""
    supposed = figure.source == ASSUMPTION
    return ASSUMED if supposed and isinstance(figure.value, int | date) else ""


def _unknown(path: str) -> NoWordsError:
    return NoWordsError(f"政策数据中没有名为“{plain(path)}”的数值")
