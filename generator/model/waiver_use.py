"""A waiver with what became of it in a run: the subject of the rules on waivers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.findings.waivers import Exemption, WaiverState
from generator.model.kinds.office import Waiver
from generator.model.record import Record


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver, and whether its rule and record are there and it was needed."""

    record: Record[Waiver]
    known: bool
    """Whether a rule has the code that the waiver names."""
    waivable: bool
    """Whether that rule may be waived."""
    present: bool
    """Whether the file that the waiver names is there."""
    used: bool
    """Whether it has set a finding aside."""

    @property
    def sound(self) -> bool:
        """Whether it can have any effect."""
        return self.known and self.waivable and self.present

    def state(self, day: date) -> WaiverState:
        """Its state on a day."""
        return exemption_of(self.record).state(day)


def exemption_of(record: Record[Waiver]) -> Exemption:
    """What a waiver's record says to whoever sifts the findings."""
    value = record.value
    return Exemption(
        record.path, value.rule, value.record, value.approved_on, value.until
    )
