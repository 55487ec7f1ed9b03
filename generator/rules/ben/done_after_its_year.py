"""事项在年度过后才完成

## 查什么

季度清单的事项在所属年度以内完成；年度过后才完成的，在此提醒。

## 为什么

季度任务计入当年的考核，年度过后完成的，不计入。

## 例子

    kind: quarterly_list
    year: 2025
    items:
      - code: Q4
        quarter: 4
        done_on: 2026-01-12

## 怎么改

日期属实的不用改；填错的，对照完成情况改正。

## 依据

《登记数据规范》第十二条；所适用政策关于清单任务的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Measure
from generator.model.record import Record

CODE = "BEN025"
TITLE = "事项在年度过后才完成"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Measure], context: Context) -> Iterator[Problem]:
    """Compare the completions of a quarterly list with its year."""
    measure = record.value
    if measure.kind != "quarterly_list":
        return
    for order, item in enumerate(measure.items):
        if item.done_on is not None and item.done_on.year > measure.year:
            yield Problem(
                record.at("items", order, "done_on"),
                f"{measure.year} 年的事项于 {item.done_on} 才完成",
                "日期属实的不用改；填错的，对照完成情况改正。",
            )
