"""证书的事件没有按录入的先后排列

## 查什么

证书的事件只追加，后一项的录入日期不早于前一项。

## 为什么

事件是证书的流水，插在中间就看不出当时登记的是什么。

## 例子

    events:
      - kind: suspended
        recorded_on: 2026-05-13
      - kind: unit_changed
        recorded_on: 2026-03-02      # 早于前一项

## 怎么改

按录入的先后排列；日期写错的，改正。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "CRT016"
TITLE = "证书的事件没有按录入的先后排列"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare each event with the one before it."""
    events = record.value.events
    if len(events) < 2:  # noqa: PLR2004 - a pair
        return
    for order, (earlier, event) in enumerate(pairwise(events), 1):
        if event.recorded_on < earlier.recorded_on:
            yield Problem(
                record.at("events", order, "recorded_on"),
                f"第 {order + 1} 项事件录入于 {event.recorded_on}，"
                f"早于前一项的 {earlier.recorded_on}",
                "按录入的先后排列；日期写错的，改正。",
                (Related(record.at("events", order - 1), "前一项事件"),),
            )
