"""季度还没有到就记为完成

## 查什么

年度考核表中记为完成的季度，应当已经开始。

## 为什么

没有到的日子还不能算完成；多半是日期写错了，或者提前填了。

## 例子

    year: 2026
    rows:
      - worker: W…
        quarters: [done, done, done]      # 7 月 1 日以前，第三季度还没有到

## 怎么改

没有开始的季度先不填。

## 依据

《登记数据规范》第十二条；所适用政策关于清单任务的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record
from generator.policy.service import quarter_days

CODE = "ASM018"
TITLE = "季度还没有到就记为完成"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Look for quarters done that have not begun; a sheet is told of once."""
    sheet = record.value
    if sheet.year < context.as_of.year:
        return
    for order, row in enumerate(sheet.rows):
        for place, state in enumerate(row.quarters):
            start, _ = quarter_days(sheet.year, place + 1)
            if state == "done" and start > context.as_of:
                yield Problem(
                    record.at("rows", order, "quarters", place),
                    f"{sheet.year} 年第 {place + 1} 季度从 {start} 开始，还没有到",
                    "没有开始的季度先不填。",
                )
                return
