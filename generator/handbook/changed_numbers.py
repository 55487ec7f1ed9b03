"""The numbers that a version of a policy states otherwise than the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.handbook.figures import Figure, by_grade, figures_of
from generator.handbook.policy_tables import (
    AFTER_RELAXATIONS,
    BEFORE_RELAXATIONS,
    Row,
)
from generator.handbook.wording import words
from generator.model.kinds.policy import Policy
from generator.model.vocabulary import GRADES

_NONE = "—"


def changed_numbers(old: Policy, new: Policy) -> str:
    """A section with a line for each number that has changed, came in or fell away."""
    before, after = figures_of(old), figures_of(new)
    rows = [
        f"| {name} | {was} | {now} |"
        for table in (*BEFORE_RELAXATIONS, *AFTER_RELAXATIONS)
        for row in table.rows
        for name, was, now in _changed(row, before, after)
    ]
    lines = ["## 数值 {#numbers}", ""]
    if not rows:
        return "\n".join([*lines, "各项数值没有变化。", ""])
    head = f"| 项目 | {old.version} 版 | {new.version} 版 |"
    lines += [head, "| --- | --- | --- |", *rows, ""]
    lines.append("全部数值及其依据见[各项数值](numbers.md)。")
    return "\n".join([*lines, ""])


def _changed(
    row: Row, before: Mapping[str, Figure], after: Mapping[str, Figure]
) -> Iterator[tuple[str, str, str]]:
    old, new = _cells(row, before), _cells(row, after)
    for name in dict.fromkeys([*old, *new]):
        was, now = old.get(name, _NONE), new.get(name, _NONE)
        if was != now:
            yield name, was, now


def _cells(row: Row, figures: Mapping[str, Figure]) -> dict[str, str]:
    """What a row states, by its name; by name and grade where grades differ."""
    if "*" in row.path:
        return {
            f"{row.name}（{GRADES[grade]}）": words(row.path, figure.value, row.unit)
            for grade, figure in by_grade(figures, row.path).items()
        }
    figure = figures.get(row.path)
    return {} if figure is None else {row.name: words(row.path, figure.value, row.unit)}
