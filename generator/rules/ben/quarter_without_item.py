"""季度清单缺少某一季度的事项

## 查什么

季度已经开始的，季度清单中应当有这一季度的事项。

## 为什么

没有事项的季度，人人都无从完成。

## 例子

    kind: quarterly_list
    year: 2026
    items: …                      # 只有第 1 季度，今天已是第 2 季度

## 怎么改

补列这一季度的事项。

## 依据

《登记数据规范》第十二条；所适用政策关于清单任务的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Measure
from generator.model.record import Record
from generator.policy.service import quarter_days

CODE = "BEN023"
TITLE = "季度清单缺少某一季度的事项"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Measure], context: Context) -> Iterator[Problem]:
    """Look for quarters that have begun and have no item."""
    measure = record.value
    if measure.kind != "quarterly_list":
        return
    planned = {item.quarter for item in measure.items}
    missing = [
        quarter
        for quarter in range(1, 5)
        if quarter not in planned
        and quarter_days(measure.year, quarter)[0] <= context.as_of
    ]
    if missing:
        words = "、".join(str(quarter) for quarter in missing)
        yield Problem(
            record.at("items"),
            f"{measure.year} 年第 {words} 季度没有事项",
            "补列这一季度的事项。",
        )
