"""日历里有别的年度的日子

## 查什么

一个年度的日历只写本年度的日子；放假安排连到上年十二月的，可以写上年十二月的日子。

## 为什么

日子写错了年份，该放假的一天就成了工作日，期限随之算错。

## 例子

    # calendars/2026.yml
    days_off:
      - date: 2025-05-01     # 应为 2026-05-01
        name: 劳动节

## 怎么改

对照通知改正日期。

## 依据

《登记数据规范》第十四条；《全国年节及纪念日放假办法》。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.office import Calendar
from generator.model.record import Record

CODE = "CAL004"
TITLE = "日历里有别的年度的日子"
CLAUSE = Clause("records", 14)
SINCE = "2026-11-21"


_DECEMBER = 12


def check(record: Record[Calendar], context: Context) -> Iterator[Problem]:
    """Compare every day with the year of the calendar."""
    calendar = record.value
    for order, day in enumerate(calendar.days_off):
        if not _belongs(day.date, calendar.year):
            yield _problem(record.at("days_off", order, "date"), day.date, calendar)
    for order, working in enumerate(calendar.working_days):
        if not _belongs(working, calendar.year):
            yield _problem(record.at("working_days", order), working, calendar)


def _belongs(day: date, year: int) -> bool:
    return day.year == year or (day.year == year - 1 and day.month == _DECEMBER)


def _problem(place: Place, day: date, calendar: Calendar) -> Problem:
    return Problem(
        place,
        f"{day} 不是 {calendar.year} 年的日子，也不在上年十二月",
        "对照放假安排的通知改正日期。",
    )
