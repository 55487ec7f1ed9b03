"""What the policy's functions need of the commons and the index, made once a run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.model.commons import Commons
from generator.model.kinds.policy import Policy
from generator.policy.choice import InForce, versions_of
from generator.policy.workdays import WorkingCalendar

_CALENDAR = "working_calendar"
_VERSIONS = "versions"
_IN_FORCE = "in_force"
_HOLIDAYS = "holidays"


def calendar_of(commons: Commons) -> WorkingCalendar:
    """Return the working calendar over all years of the commons."""
    calendar = commons.derived.get(_CALENDAR)
    if not isinstance(calendar, WorkingCalendar):
        calendar = WorkingCalendar(
            record.value for record in commons.calendars.values()
        )
        commons.derived[_CALENDAR] = calendar
    return calendar


def versions_in(commons: Commons, profile: str) -> tuple[InForce, ...]:
    """Return the versions of a profile with their days; worked out once a run."""
    known: dict[str, tuple[InForce, ...]] = commons.derived.setdefault(_VERSIONS, {})
    if profile not in known:
        policies = [record.value for record in commons.policies.values()]
        known[profile] = versions_of(policies, profile)
    return known[profile]


def policy_in_force(commons: Commons, profile: str | None, day: date) -> Policy | None:
    """Return the version of a profile in force on a day; the later one of two.

    The days of a register's acts are few: each is looked up once a run.
    """
    known: dict[tuple[str | None, date], Policy | None]
    known = commons.derived.setdefault(_IN_FORCE, {})
    asked = (profile, day)
    if asked not in known:
        spans = reversed(versions_in(commons, profile or ""))
        known[asked] = next((span.policy for span in spans if span.holds(day)), None)
    return known[asked]


def holidays_of(commons: Commons) -> Mapping[date, str]:
    """Return the names of the announced days off of all years."""
    known: dict[date, str] | None = commons.derived.get(_HOLIDAYS)
    if known is None:
        known = {
            day.date: day.name
            for record in commons.calendars.values()
            for day in record.value.days_off
        }
        commons.derived[_HOLIDAYS] = known
    return known


def policy_of_area(commons: Commons, code: str, day: date) -> Policy | None:
    """Return the version in force of the profile that an area follows on a day."""
    return policy_in_force(commons, commons.profile_on(code, day), day)
