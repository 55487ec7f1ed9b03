"""What the policy's functions need of the commons and the index, made once a run."""

from __future__ import annotations

from datetime import date

from generator.model.commons import Commons
from generator.model.kinds.policy import Policy
from generator.policy.choice import InForce, versions_of
from generator.policy.workdays import WorkingCalendar

_CALENDAR = "working_calendar"
_VERSIONS = "policy_versions"


def calendar_of(commons: Commons) -> WorkingCalendar:
    """Return the working calendar over all years of the commons."""
    calendar = commons.derived.get(_CALENDAR)
    if not isinstance(calendar, WorkingCalendar):
        calendar = WorkingCalendar(
            record.value for record in commons.calendars.values()
        )
        commons.derived[_CALENDAR] = calendar
    return calendar


def policy_in_force(commons: Commons, profile: str | None, day: date) -> Policy | None:
    """Return the version of a profile in force on a day; the later where two are."""
    versions: dict[str | None, tuple[InForce, ...]]
    versions = commons.derived.setdefault(_VERSIONS, {})
    held = versions.get(profile)
    if held is None:
        records = commons.policies.values()
        held = versions_of((one.value for one in records), profile or "")
        versions[profile] = held
    return next((one.policy for one in reversed(held) if one.holds(day)), None)


def policy_of_area(commons: Commons, code: str, day: date) -> Policy | None:
    """Return the version in force of the profile that an area follows on a day."""
    return policy_in_force(commons, commons.profile_on(code, day), day)
