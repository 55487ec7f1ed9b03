"""Working days, read from the register's own calendars."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.kinds.office import Calendar


class Workdays:
    """All working days of the years that have a calendar, in order."""

    def __init__(self, calendars: Iterable[Calendar]) -> None:
        """Lay the calendars over the weeks."""
        years = sorted(calendar.year for calendar in calendars)
        off = {day.date for calendar in calendars for day in calendar.days_off}
        made_up = {day for calendar in calendars for day in calendar.working_days}
        day = date(years[0], 1, 1)
        self.days: list[date] = []
        while day.year <= years[-1]:
            if day in made_up or (day.weekday() < 5 and day not in off):
                self.days.append(day)
            day += timedelta(days=1)
        self.known = frozenset(self.days)

    def on_or_after(self, day: date) -> date:
        """First working day that is not before a day."""
        return self.days[bisect_left(self.days, day)]

    def after(self, day: date, count: int) -> date:
        """Working day number `count` after a day that itself is not counted."""
        return self.days[bisect_right(self.days, day) + count - 1]

    def before(self, day: date, count: int) -> date:
        """Working day number `count` before a day that itself is not counted."""
        return self.days[bisect_left(self.days, day) - count]

    def window_end(self, start: date, length: int, *, count_first: bool) -> date:
        """Last day of a window of working days."""
        return self.after(start, length - (count_first and start in self.known))


def add_months(day: date, months: int) -> date:
    """Day that corresponds after some months, else the month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(start: date, end: date) -> int:
    """Full months from a day to another."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (add_months(start, months) > end)
