"""重新公示没有另立一份更晚的公示

## 查什么

一项的 replaced_by 指向另一份公示，开始日期晚于原公示，名单里列有所写的申报件。

## 为什么

更正以后重新公示，自然在原公示之后，并且要公示满规定的天数。

## 例子

    # 本公示 2025-07-21 开始
    items:
      - case: C…
        replaced_by: {notice: N2025-0080, case: C…}      # 2025-07-16 开始

## 怎么改

改正 replaced_by 的编号，或者在新公示里补上这一项。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.cards import Card
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.rules.pub._shared import window_place

CODE = "PUB028"
TITLE = "重新公示没有另立一份更晚的公示"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Look up every replacement."""
    notice = record.value
    for order, item in enumerate(notice.items):
        if item.replaced_by is None:
            continue
        key = item.replaced_by.notice
        card = context.index.get(key)
        if card is None:
            continue
        start = card.start
        if card.level != "publicity":
            told = f"{key} 不是公示"
        elif start is not None and start <= notice.window.start:
            told = f"{key} 在 {start} 开始，不晚于本公示的 {notice.window.start}"
        elif not _listed(card, item.replaced_by.case, context):
            told = f"{key} 的名单里没有这一件"
        else:
            continue
        yield Problem(
            record.at("items", order, "replaced_by"),
            f"第 {order + 1} 项由 {key} 替代，{told}",
            "改正 replaced_by 的编号，或者在新公示里补上这一项。",
            (Related(window_place(card), "替代的公示"),),
        )


def _listed(card: Card, case: str, context: Context) -> bool:
    """Whether the case stands in that notice, or was replaced again by a later one."""
    found = context.index.get(f"publicity:{case}")
    if found is None:
        return card.day("withdrawn") is not None
    if found.start is None or card.start is None:
        return True
    return found.path == card.path or found.start > card.start
