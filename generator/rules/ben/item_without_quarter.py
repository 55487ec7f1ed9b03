"""季度清单的事项没有写明季度

## 查什么

季度清单的每一项写明属于第几季度。

## 为什么

季度任务按季度核对，没有季度的事项不知道何时到期。

## 例子

    kind: quarterly_list
    items:
      - code: Q1
        text: 开好一次支部党员大会   # 没有 quarter

## 怎么改

补填季度。

## 依据

《登记数据规范》第十二条；所适用政策关于清单任务的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Measure
from generator.model.record import Record

CODE = "BEN022"
TITLE = "季度清单的事项没有写明季度"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"


def check(record: Record[Measure], context: Context) -> Iterator[Problem]:
    """Look for items of a quarterly list without a quarter."""
    if record.value.kind != "quarterly_list":
        return
    for order, item in enumerate(record.value.items):
        if item.quarter is None:
            yield Problem(
                record.at("items", order),
                f"季度清单第 {order + 1} 项没有写明季度",
                "补填季度，1 至 4。",
            )
