"""The days of a notice's window: which count, which do not, and what they are."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from generator.model.commons import Commons
from generator.policy.workdays import MissingCalendar, WorkingCalendar
from generator.publication.public import PublicHoliday
from generator.publication.sources import WindowSource

_DAY = timedelta(days=1)


class WindowDays(Struct, frozen=True):
    """Days of a window that is counted in working days, in order; else all empty."""

    counted: tuple[date, ...] = ()
    skipped: tuple[date, ...] = ()
    holidays: tuple[PublicHoliday, ...] = ()
    """The skipped days that the State Council's arrangement names."""


def window_days(
    window: WindowSource, commons: Commons, calendar: WorkingCalendar
) -> WindowDays:
    """Sort the days of a window; the first is neither counted nor skipped unless due.

    A year without a calendar is a finding of the check; a page that stands already
    stays readable, so it then names no days.
    """
    if window.working_days is None:
        return WindowDays()
    first = window.start if window.count_first else window.start + _DAY
    try:
        skipped = calendar.skipped_days(first, window.end)
    except MissingCalendar:
        return WindowDays()
    names = {
        day.date: day.name
        for year in range(first.year, window.end.year + 1)
        if (record := commons.calendars.get(year)) is not None
        for day in record.value.days_off
    }
    days = (first + _DAY * step for step in range((window.end - first).days + 1))
    off = frozenset(skipped)
    return WindowDays(
        counted=tuple(day for day in days if day not in off),
        skipped=skipped,
        holidays=tuple(
            PublicHoliday(day=day, name=names[day]) for day in skipped if day in names
        ),
    )
