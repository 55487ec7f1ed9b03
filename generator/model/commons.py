"""The commons: the few records that every county reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from msgspec import Struct

from generator.model.kinds.area import Area
from generator.model.kinds.office import Calendar, Erasure, Settings, Waiver
from generator.model.kinds.parts import PolicyPin
from generator.model.kinds.policy import Policy
from generator.model.record import Record


@dataclass(frozen=True, slots=True)
class Commons:
    """Settings, areas by code, policies by (profile, version), calendars by year."""

    settings: Record[Settings] | None
    areas: dict[str, Record[Area]] = field(default_factory=dict)
    policies: dict[tuple[str, str], Record[Policy]] = field(default_factory=dict)
    calendars: dict[int, Record[Calendar]] = field(default_factory=dict)
    waivers: tuple[Record[Waiver], ...] = ()
    erasures: dict[str, Record[Erasure]] = field(default_factory=dict)
    derived: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What layers above have worked out of the commons, kept once for a run."""

    def policy(self, pin: PolicyPin) -> Policy | None:
        """Policy version of a pin, if it stands."""
        record = self.policies.get((pin.profile, pin.version))
        return None if record is None else record.value

    def profile_on(self, code: str, day: date) -> str | None:
        """Profile that an area follows on a day, else the one of the area above it."""
        seen: set[str] = set()
        while code not in seen and (record := self.areas.get(code)) is not None:
            seen.add(code)
            for adoption in record.value.policies:
                open_end = adoption.end is None or day <= adoption.end
                if adoption.start <= day and open_end:
                    return adoption.profile
            code = record.value.parent or ""
        return None

    def area_on(self, code: str, day: date) -> Record[Area] | None:
        """Area of a code if it existed on a day."""
        record = self.areas.get(code)
        if record is None or record.value.valid_from > day:
            return None
        end = record.value.valid_to
        return record if end is None or day <= end else None

    def successor_of(self, code: str, day: date) -> str:
        """Code that stands for an area on a day, following dated successors."""
        seen = {code}
        while (record := self.areas.get(code)) is not None:
            value = record.value
            standing = value.valid_to is None or day <= value.valid_to
            if standing or value.successor is None or value.successor in seen:
                break
            seen.add(value.successor)
            code = value.successor
        return code


def commons_of(records: Iterable[Record[Struct]]) -> Commons:
    """Sort the records of the commons into their places."""
    settings: Record[Settings] | None = None
    commons = Commons(settings=None)
    waivers: list[Record[Waiver]] = []
    for record in records:
        value = record.value
        if isinstance(value, Settings):
            settings = record  # type: ignore[assignment]
        elif isinstance(value, Area):
            commons.areas[value.code] = record  # type: ignore[assignment]
        elif isinstance(value, Policy):
            commons.policies[value.profile, value.version] = record  # type: ignore[assignment]
        elif isinstance(value, Calendar):
            commons.calendars[value.year] = record  # type: ignore[assignment]
        elif isinstance(value, Waiver):
            waivers.append(record)  # type: ignore[arg-type]
        elif isinstance(value, Erasure):
            commons.erasures[value.worker] = record  # type: ignore[assignment]
    return Commons(
        settings,
        commons.areas,
        commons.policies,
        commons.calendars,
        tuple(waivers),
        commons.erasures,
    )
