"""Days in Chinese, as an office writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

_WEEKDAYS = "一二三四五六日"


def date_words(day: date) -> str:
    """Write a day without zero padding, e.g. 2026年1月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday_words(day: date) -> str:
    """Name the day of the week, e.g. 星期四."""
    return f"星期{_WEEKDAYS[day.weekday()]}"


def span_words(days: Sequence[date]) -> str:
    """Write sorted days without the year, neighbours joined: 9月25日至27日、10月1日."""
    return "、".join(_span(first, last) for first, last in _runs(days))


def days_off_words(skipped: Sequence[date], names: Mapping[date, str]) -> str:
    """Name the days off of a window: 10月1日至8日国庆节放假，10月11日为休息日.

    `names` are the public holidays among the sorted days; a weekend beside a holiday is
    part of it.
    """
    parts = []
    for first, last in _runs(skipped):
        told = [names[day] for day in skipped if first <= day <= last and day in names]
        holidays = "、".join(dict.fromkeys(told))
        what = f"{holidays}放假" if holidays else "为休息日"
        parts.append(f"{_span(first, last)}{what}")
    return "，".join(parts)


def _runs(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    first: date | None = None
    last = date.min
    for day in days:
        if first is not None and day - last == timedelta(days=1):
            last = day
            continue
        if first is not None:
            yield first, last
        first = last = day
    if first is not None:
        yield first, last


def _span(first: date, last: date) -> str:
    head = f"{first.month}月{first.day}日"
    if first == last:
        return head
    if first.month == last.month:
        return f"{head}至{last.day}日"
    return f"{head}至{last.month}月{last.day}日"
