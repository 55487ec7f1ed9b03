"""Working days, natural days and months, as the law counts them.

Sources: 行政许可法 第八十二条 (working days leave out the statutory holidays), 民法典
第二百零一条 (the first day does not count), 第二百零二条 (months end on the
corresponding day), 第二百零三条 (a term that ends on a holiday ends on the day after).
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.model.kinds.office import Calendar

_DAY = timedelta(days=1)
_SATURDAY = 5
_SHORTEST_MONTH = 28


class MissingCalendar(Exception):
    """A term touches a year whose holidays have not been entered.

    Whoever counts must handle it: no date is ever guessed.
    """

    def __init__(self, year: int) -> None:
        """Keep the year."""
        super().__init__(f"no calendar of the year {year}")
        self.year = year


class WorkingCalendar:
    """Which days are worked: the weekday rule, amended by the yearly arrangements.

    Weekends next to a holiday may be missing among a year's days off: the weekday
    rule covers them. A year's arrangement may also reach into the December before.
    """

    def __init__(self, calendars: Iterable[Calendar]) -> None:
        """Gather the days off and the make-up days of all years."""
        years: set[int] = set()
        off: set[date] = set()
        worked: set[date] = set()
        for arrangement in calendars:
            years.add(arrangement.year)
            off.update(day.date for day in arrangement.days_off)
            worked.update(arrangement.working_days)
        self.years = frozenset(years)
        self._off = frozenset(off)
        self._worked = frozenset(worked)

    def missing_years(self, start: date, end: date) -> tuple[int, ...]:
        """Years of the days from start to end that have no calendar."""
        return tuple(
            year for year in range(start.year, end.year + 1) if year not in self.years
        )

    def is_working_day(self, day: date) -> bool:
        """Tell whether a day is worked; `MissingCalendar` where nobody knows."""
        if day.year not in self.years:
            raise MissingCalendar(day.year)
        if day in self._worked:
            return True
        return day.weekday() < _SATURDAY and day not in self._off

    def last_day(self, start: date, days: int, *, count_first: bool) -> date:
        """Last day of a term of so many working days that opens on `start`.

        The first day counts only where the policy says so (民法典 第二百零一条: 开始的
        当日不计入), and then only if it is a working day.
        """
        if days < 1:
            raise ValueError("a term has at least one day")
        day = start if count_first else start + _DAY
        left = days - self.is_working_day(day)
        while left:
            day += _DAY
            left -= self.is_working_day(day)
        return day

    def count(self, start: date, end: date, *, count_first: bool) -> int:
        """How many working days a term from `start` to `end` holds."""
        first = start if count_first else start + _DAY
        return sum(self.is_working_day(day) for day in _days(first, end))

    def skipped_days(self, start: date, end: date) -> tuple[date, ...]:
        """Days from start to end, both included, that are not worked."""
        return tuple(day for day in _days(start, end) if not self.is_working_day(day))

    def last_natural_day(self, start: date, days: int) -> date:
        """Last day of a term of natural days; the first does not count.

        民法典 第二百零三条: a last day that is a holiday gives way to the day after the
        holiday. A weekend is a holiday here unless it is worked by arrangement.
        """
        return self.rolled_over(start + days * _DAY)

    def rolled_over(self, day: date) -> date:
        """Return the day, or the first working day after it (民法典 第二百零三条)."""
        while not self.is_working_day(day):
            day += _DAY
        return day


def add_months(day: date, months: int) -> date:
    """Last day of a term of months that begins on `day`.

    民法典 第二百零二条: the corresponding day of the last month is the last day; where
    the month has none, its end is (2024-02-29 and 36 months give 2027-02-28).
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    number = day.day
    if number > _SHORTEST_MONTH:
        number = min(number, calendar.monthrange(year, month)[1])
    return date(year, month, number)


def end_of_month(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _days(start: date, end: date) -> Iterator[date]:
    day = start
    while day <= end:
        yield day
        day += _DAY
