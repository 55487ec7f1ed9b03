"""公告期限没有放假安排

## 查什么

公告从开始到截止经过的每一个年度，都应当有放假安排（calendars/）。

## 为什么

国务院办公厅每年公布下一年的放假安排。没有安排就不知道哪些周末上班、哪些平日放假，工作日
数无从计算。

## 例子

    window:
      from: 2026-12-28
      to: 2027-01-05     # 没有 calendars/2027.yml

## 怎么改

放假安排公布后，登记该年度的日历；还没有公布的，先不发布跨年的公告。

## 依据

《登记数据规范》第十四条；《行政许可法》第八十二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record

CODE = "CAL001"
TITLE = "公告期限没有放假安排"
CLAUSE = Clause("records", 14)
SINCE = "2026-11-21"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Look for the calendar of every year of the window."""
    window = record.value.window
    for year in range(window.start.year, window.end.year + 1):
        known = year in context.commons.calendars
        if not known and not context.refused("calendar", year=year):
            field = "from" if year == window.start.year else "to"
            yield Problem(
                record.at("window", field),
                f"公告期限涉及 {year} 年，登记库没有该年度的放假安排",
                f"按国务院办公厅的通知登记 calendars/{year}.yml。",
            )
