"""事项的完成日期还没有到

## 查什么

清单事项的完成日期不晚于今天。

## 为什么

没有到的日子还不能算完成；多半是日期写错了，或者提前填了。

## 例子

    items:
      - code: Q3
        done_on: 2026-09-25      # 今天是 2026-06-30

## 怎么改

对照完成情况改正日期；没有完成的先不填。

## 依据

《登记数据规范》第十二条；所适用政策关于清单任务的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Measure
from generator.model.record import Record

CODE = "BEN033"
TITLE = "事项的完成日期还没有到"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Measure], context: Context) -> Iterator[Problem]:
    """Compare every completion with today; a list is told of once."""
    for order, item in enumerate(record.value.items):
        if item.done_on is not None and item.done_on > context.as_of:
            yield Problem(
                record.at("items", order, "done_on"),
                f"完成日期 {item.done_on} 还没有到",
                "对照完成情况改正日期；没有完成的先不填。",
            )
            return
