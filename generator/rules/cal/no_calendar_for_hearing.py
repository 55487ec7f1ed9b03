"""陈述申辩期限没有放假安排

## 查什么

对持证人不利的决定，从送达到陈述申辩期满经过的每一个年度，都应当有放假安排。

## 为什么

陈述申辩的期限按工作日计算，少算一天就少给了一天。

## 例子

    events:
      - kind: cancelled
        served_on: 2026-12-29
        hearing_until: 2027-01-05     # 没有 calendars/2027.yml

## 怎么改

登记该年度的日历，再核对期满日期。

## 依据

《登记数据规范》第十四条；《行政许可法》第八十二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "CAL003"
TITLE = "陈述申辩期限没有放假安排"
CLAUSE = Clause("records", 14)
SINCE = "2026-11-21"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Look for the calendar of every year of each hearing."""
    for order, event in enumerate(record.value.events):
        if event.hearing_until is None:
            continue
        first = event.served_on or event.hearing_until
        years = range(first.year, event.hearing_until.year + 1)
        unknown = [year for year in years if year not in context.commons.calendars]
        if any(not context.refused("calendar", year=year) for year in unknown):
            yield Problem(
                record.at("events", order, "hearing_until"),
                f"第 {order + 1} 项事件的陈述申辩期限涉及没有放假安排的年度",
                "按国务院办公厅的通知登记该年度的日历，再核对期满日期。",
            )
