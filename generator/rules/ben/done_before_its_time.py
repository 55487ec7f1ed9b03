"""事项的完成日期不对

## 查什么

清单事项的完成日期不早于清单所属年度，季度清单的不早于所属季度，也不晚于今天。

## 为什么

还没有开始的任务不能完成，往往是年度填错了。

## 例子

    kind: quarterly_list
    year: 2026
    items:
      - code: Q2
        quarter: 2
        done_on: 2025-06-20       # 年度填错

## 怎么改

对照完成情况改正日期或者季度。

## 依据

《登记数据规范》第十二条；所适用政策关于清单任务的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Measure
from generator.model.record import Record
from generator.policy.service import quarter_days

CODE = "BEN024"
TITLE = "事项的完成日期不对"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"


def check(record: Record[Measure], context: Context) -> Iterator[Problem]:
    """Compare every completion with the beginning of its time."""
    measure = record.value
    for order, item in enumerate(measure.items):
        done = item.done_on
        if done is None:
            continue
        quarterly = measure.kind == "quarterly_list" and item.quarter is not None
        opens, _ = quarter_days(measure.year, (quarterly and item.quarter) or 1)
        if done < opens:
            yield Problem(
                record.at("items", order, "done_on"),
                f"完成日期 {done} 早于开始的 {opens}",
                "对照完成情况改正日期或者季度。",
            )
