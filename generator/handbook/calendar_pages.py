"""The working calendars as Markdown: each year's holidays and make-up days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.handbook.escaping import plain
from generator.model.kinds.office import Calendar, DayOff
from generator.policy.wording import day_words

CALENDARS = "calendars.md"

_WEEKDAYS = "一二三四五六日"
_LESS_WANTED = "---\nsearch:\n  boost: 0.8\n---\n\n"
"""A year of holidays holds many days, and would outdo articles that speak of one."""
_INTRODUCTION = f"""{_LESS_WANTED}# 工作日历 {{#calendars}}

以工作日计算的期限，按国务院办公厅公布的放假安排计算：星期一至星期五为工作日，放假日除外；调休上班的星期六、星期日也是工作日。与节日相连而没有列入通知的星期六、星期日，仍按休息日计算。依据见[《登记数据规范》第十四条](records.md#a14)。
"""
_NONE = "登记库中尚没有年度日历。"


def calendar_pages(calendars: Iterable[Calendar]) -> dict[str, str]:
    """Markdown by path: one page, newest year first."""
    ordered = sorted(calendars, key=lambda one: one.year, reverse=True)
    blocks = [_year(calendar) for calendar in ordered] or [f"{_NONE}\n"]
    return {CALENDARS: "\n".join([_INTRODUCTION, *blocks])}


def _year(calendar: Calendar) -> str:
    rows = [
        f"| {plain(first.name)} | {_day(first.date)}至 {_day(last.date)} "
        f"| {(last.date - first.date).days + 1} |"
        if first != last
        else f"| {plain(first.name)} | {_day(first.date)} | 1 |"
        for first, last in _holidays(calendar.days_off)
    ]
    made_up = "、".join(_day(day) for day in sorted(calendar.working_days))
    document = f"《{plain(calendar.source)}》（{plain(calendar.document_no)}）"
    lines = [
        f"## {calendar.year} 年 {{#y{calendar.year}}}",
        "",
        f"{document}，{day_words(calendar.issued_on)}公布。",
        "",
        *("| 节日 | 放假 | 天数 |", "| --- | --- | --- |", *rows),
        "",
        f"调休上班：{made_up}。" if made_up else "没有调休上班的日子。",
    ]
    return "\n".join(lines) + "\n"


def _holidays(days: Iterable[DayOff]) -> Iterator[tuple[DayOff, DayOff]]:
    """First and last day of each run of days off under one name."""
    first: DayOff | None = None
    last: DayOff | None = None
    for day in sorted(days, key=lambda one: one.date):
        if first is None or last is None:
            first = day
        elif day.name != first.name or day.date - last.date != timedelta(days=1):
            yield first, last
            first = day
        last = day
    if first is not None and last is not None:
        yield first, last


def _day(day: date) -> str:
    return f"{day.isoformat()}（星期{_WEEKDAYS[day.weekday()]}）"
