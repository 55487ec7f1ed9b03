"""异议核查期限没有放假安排

## 查什么

异议核查从受理到期满经过的每一个年度，都应当有放假安排。

## 为什么

核查期限按工作日计算。没有放假安排，算不出期满的日子，也就不知道是否逾期。

## 例子

    holds:
      - opened_on: 2026-12-20
        due_on: 2027-01-04     # 没有 calendars/2027.yml

## 怎么改

登记该年度的日历，再核对期满日期。

## 依据

《登记数据规范》第十四条；《行政许可法》第八十二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "CAL002"
TITLE = "异议核查期限没有放假安排"
CLAUSE = Clause("records", 14)
SINCE = "2026-11-21"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for the calendar of every year of each hold."""
    for order, hold in enumerate(record.value.holds):
        years = range(hold.opened_on.year, hold.due_on.year + 1)
        unknown = [year for year in years if year not in context.commons.calendars]
        if any(not context.refused("calendar", year=year) for year in unknown):
            yield Problem(
                record.at("holds", order, "due_on"),
                f"第 {order + 1} 次核查的期限涉及没有放假安排的年度",
                "按国务院办公厅的通知登记该年度的日历，再核对期满日期。",
            )
