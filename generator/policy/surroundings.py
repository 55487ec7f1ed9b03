"""What the policy's functions need of the commons and the index, made once a run."""

from __future__ import annotations

from generator.model.commons import Commons
from generator.policy.workdays import WorkingCalendar

_CALENDAR = "working_calendar"


def calendar_of(commons: Commons) -> WorkingCalendar:
    """Return the working calendar over all years of the commons."""
    calendar = commons.derived.get(_CALENDAR)
    if not isinstance(calendar, WorkingCalendar):
        calendar = WorkingCalendar(
            record.value for record in commons.calendars.values()
        )
        commons.derived[_CALENDAR] = calendar
    return calendar
