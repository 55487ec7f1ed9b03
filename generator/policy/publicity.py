"""Terms of publicity (公示): its last day, who may still object, when a check is due.

Working days as the policy counts them; every function answers nothing where a year on
the way has no calendar, for no date is ever guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import groupby

from generator.model.kinds.policy import Publicity
from generator.policy.workdays import MissingCalendar, WorkingCalendar

_DAY = timedelta(days=1)


def publicity_end(
    start: date, rules: Publicity, calendar: WorkingCalendar
) -> date | None:
    """Return the first day on which a publicity opened on `start` may close."""
    try:
        return calendar.last_day(
            start, rules.working_days.value, count_first=rules.count_first
        )
    except MissingCalendar:
        return None


def working_day_after(day: date, calendar: WorkingCalendar) -> date | None:
    """Return the first working day after a day.

    An objection that arrives on the last day of the window is taken up by then: what
    counts is the postmark of arrival (domain: E15).
    """
    try:
        return calendar.rolled_over(day + _DAY)
    except MissingCalendar:
        return None


def term_end(start: date, days: int, calendar: WorkingCalendar) -> date | None:
    """Return the last day of so many working days; the first does not count."""
    try:
        return calendar.last_day(start, days, count_first=False)
    except MissingCalendar:
        return None


def natural_term_end(start: date, days: int, calendar: WorkingCalendar) -> date | None:
    """Return the last day of so many natural days; a holiday carries it over."""
    try:
        return calendar.last_natural_day(start, days)
    except MissingCalendar:
        return None


def working_days_between(
    start: date, end: date, calendar: WorkingCalendar, *, count_first: bool
) -> int | None:
    """Return how many working days a window holds."""
    try:
        return calendar.count(start, end, count_first=count_first)
    except MissingCalendar:
        return None


def is_day_off(day: date, calendar: WorkingCalendar) -> bool:
    """Whether a day is known not to be worked; a make-up day is worked (E19)."""
    try:
        return not calendar.is_working_day(day)
    except MissingCalendar:
        return False


def holiday_words(start: date, end: date, names: Mapping[date, str]) -> str:
    """Name the holidays of a period: 2025-10-01 至 2025-10-08 国庆节、中秋节."""
    days = [day for day in _days(start, end) if day in names]
    runs = [
        [day for _, day in run]
        for _, run in groupby(enumerate(days), lambda one: one[1] - one[0] * _DAY)
    ]
    return "；".join(_run_words(run, names) for run in runs)


def _run_words(run: list[date], names: Mapping[date, str]) -> str:
    first, last = run[0], run[-1]
    told = "、".join(dict.fromkeys(names[day] for day in run))
    return f"{first} {told}" if first == last else f"{first} 至 {last} {told}"


def _days(start: date, end: date) -> list[date]:
    return [start + order * _DAY for order in range((end - start).days + 1)]
