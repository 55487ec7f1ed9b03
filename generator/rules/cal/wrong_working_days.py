"""公告的工作日数与起止日期不符

## 查什么

公告写明工作日数的，从开始到截止的工作日数应当与它相等。首日是否计入，看
count_first；放假和调休按日历。

## 为什么

公示期少一天，提异议的时间就少一天，后面的认定也站不住。多写一天，撤下名单的日子就不对。

## 例子

    window:
      from: 2026-02-10
      to: 2026-02-17      # 春节放假，5 个工作日应到 2026-02-24
      working_days: 5

## 怎么改

按算出的截止日期改正 to，或改正 working_days。

## 依据

《登记数据规范》第十三条、第十四条；《民法典》第二百零一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.notice import Notice, Window
from generator.model.record import Record
from generator.policy.surroundings import calendar_of
from generator.policy.workdays import MissingCalendar, WorkingCalendar

CODE = "CAL007"
TITLE = "公告的工作日数与起止日期不符"
CLAUSE = Clause("records", 13)
SINCE = "2026-11-21"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Count the window's working days."""
    window = record.value.window
    stated = window.working_days
    if stated is None:
        return
    calendar = calendar_of(context.commons)
    if window.end < window.start or calendar.missing_years(window.start, window.end):
        return  # REF056 or CAL001 says so
    counted = calendar.count(window.start, window.end, count_first=window.count_first)
    if counted != stated:
        first = "计入" if window.count_first else "不计入"
        yield Problem(
            record.at("window", "to"),
            f"{window.start} 至 {window.end} 共 {counted} 个工作日（首日{first}），"
            f"公告写的是 {stated} 个",
            _hint(window, stated, calendar),
        )


def _hint(window: Window, stated: int, calendar: WorkingCalendar) -> str:
    try:
        end = calendar.last_day(window.start, stated, count_first=window.count_first)
    except MissingCalendar as missing:
        return f"截止日期将在 {missing.year} 年：先登记该年度的放假安排。"
    return f"把截止日期改为 {end}，或改正工作日数。"
