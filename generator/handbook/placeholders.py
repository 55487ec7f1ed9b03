"""What a policy states, put into prose.

`[[policy:publicity.working_days|working_days]]` becomes “5 个工作日”: a path
(`figures.py`) and, for numbers, a unit (`wording.py`); without a unit the bare number.
`[[policy:grades.*.term_months|months]]` names every grade. A number that is only
supposed is followed by a mark. A line that begins with `[[if:transition]]` stands only
where the policy states that part, one with `[[unless:transition]]` only where not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
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
_OPENING = re.compile(r"\[\[ *[A-Za-z]+ *[:：]")
_CODE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1[ \t]*$|`[^`\n]*`")
_NOT_HERE = "政策数值只能写进各版政策的条文，这一页不属于任何一版"
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A placeholder that means nothing: line and column from 1, and why in words."""

    line: int
    column: int
    reason: str


class UnknownPlaceholderError(ValueError):
    """Placeholders name nothing that the policy states, or are not closed."""

    def __init__(self, faults: Iterable[Misplaced]) -> None:
        """Tell all faults of a text."""
        self.faults = tuple(faults)
        told = (f"第 {one.line} 行：{one.reason}。" for one in self.faults)
        super().__init__("\n".join(told))


def without_code(text: str) -> str:
    """A page with its code blotted out, every other letter in its place."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", "x", code[0]), text)


def outside_code(change: Callable[[str], str], text: str) -> str:
    """A page with everything but its code changed."""
    parts, at = [], 0
    for code in _CODE.finditer(text):
        parts += [change(text[at : code.start()]), code[0]]
        at = code.end()
    return "".join([*parts, change(text[at:])])


def openings(text: str) -> Iterator[Misplaced]:
    """Yield every placeholder of a page that has no policy; code is left alone."""
    for number, line in enumerate(without_code(text).split("\n"), start=1):
        for found in _OPENING.finditer(line):
            yield Misplaced(number, found.start() + 1, _NOT_HERE)


def expand(text: str, figures: Mapping[str, Figure]) -> str:
    """Text with every placeholder replaced by what the policy states.

    Raises UnknownPlaceholderError that tells all faults of the text, by line.
    """
    return "\n".join(line for _, line in expanded_lines(text, figures))


def expanded_lines(text: str, figures: Mapping[str, Figure]) -> list[tuple[int, str]]:
    """The lines that `expand` leaves, with their numbers in the text; raises alike."""
    faults: list[Misplaced] = []
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        told: list[tuple[int, str]] = []
        kept = _chosen(line, figures, told)
        if kept is not None:
            before = len(line) - len(kept)
            lines.append((number, _expanded(kept, before, figures, told)))
        faults += [Misplaced(number, column, reason) for column, reason in told]
    if faults:
        raise UnknownPlaceholderError(faults)
    return lines


def _chosen(
    line: str, figures: Mapping[str, Figure], faults: list[tuple[int, str]]
) -> str | None:
    """The line without its condition, or nothing where the condition fails."""
    condition = _CONDITION.match(line)
    if condition is None:
        return line
    path = condition[2]
    if not may_be_stated(path):
        faults.append((1, f"政策数据中没有名为“{plain(path)}”的内容"))
    wanted = condition[1] == "if"
    return line[condition.end() :] if states(figures, path) is wanted else None


def _expanded(
    line: str,
    before: int,
    figures: Mapping[str, Figure],
    faults: list[tuple[int, str]],
) -> str:
    """The line with values put in; `before` characters of it were taken off."""

    def value(match: re.Match[str]) -> str:
        try:
            shown = _shown(match[1], match[2] or "", figures)
        except NoWordsError as error:
            faults.append((before + match.start() + 1, str(error)))
            return ""
        letter = line[match.start() - 1 : match.start()] if match.start() else ""
        # Digits stand a space apart from the words before them.
        apart = _IDEOGRAPH.match(letter) and shown[:1].isdigit()
        return f" {shown}" if apart else shown

    left = _PLACEHOLDER.sub(lambda match: "x" * len(match[0]), line)
    faults += [
        (
            before + found.start() + 1,
            f"{found[0]} 用在这里不合写法，或者没有以 ]] 结束",
        )
        for found in _OPENING.finditer(left)
    ]
    return _PLACEHOLDER.sub(value, line)


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
