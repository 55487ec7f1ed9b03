"""日历里同一天写了两次

## 查什么

一天在日历里只写一次：放假的不重复，上班的不重复，不会既放假又上班；上年十二月的日子也不
在两个年度的日历里重复。

## 为什么

同一天又放假又上班，就不知道该不该算工作日。

## 例子

    days_off:
      - date: 2026-02-14
        name: 春节
    working_days:
      - 2026-02-14     # 又放假又上班

## 怎么改

对照通知删去多余的一处。

## 依据

《登记数据规范》第十四条；《全国年节及纪念日放假办法》。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.office import Calendar
from generator.model.record import Record

CODE = "CAL006"
TITLE = "日历里同一天写了两次"
CLAUSE = Clause("records", 14)
SINCE = "2026-11-21"


def check(record: Record[Calendar], context: Context) -> Iterator[Problem]:
    """Look for days that were listed before, here or in the calendar before."""
    before = context.commons.calendars.get(record.value.year - 1)
    seen = {} if before is None else {day: at for at, day in _days(before)}
    for place, day in _days(record):
        first = seen.setdefault(day, place)
        if first is not place:
            yield Problem(
                place,
                f"{day} 已经写过一次",
                "对照放假安排的通知，删去多余的一处。",
                (Related(first, "前一次"),),
            )


def _days(record: Record[Calendar]) -> Iterator[tuple[Place, date]]:
    for order, day in enumerate(record.value.days_off):
        yield record.at("days_off", order, "date"), day.date
    for order, working in enumerate(record.value.working_days):
        yield record.at("working_days", order), working
