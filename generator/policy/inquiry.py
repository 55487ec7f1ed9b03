"""An inquiry: what a report may read besides a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from generator.model.commons import Commons
from generator.model.kinds.activities import Rate
from generator.policy.advancement import managing_area_on
from generator.policy.workdays import add_months

if TYPE_CHECKING:
    from generator.model.index import Index
    from generator.model.kinds.worker import Worker


@dataclass(frozen=True, slots=True)
class Inquiry:
    """The day, the year asked about, the areas, and what counties have set."""

    as_of: date
    commons: Commons
    index: Index
    area: str | None = None
    """Whose workers: those of this area and of all below it; None for everybody's."""
    year: int | None = None
    months: int = 6
    """How far ahead a report looks."""
    rates: Mapping[tuple[str, int], Rate] = field(default_factory=dict)
    """Allowance rates by area and year."""

    @property
    def horizon(self) -> date:
        """Last day that a report looks ahead to."""
        return add_months(self.as_of, self.months)

    def asks_about(self, area: str | None) -> bool:
        """Whether an area is asked about: it is the one, or lies below it.

        An area that is no more is the one that succeeded it, asked about or found.
        """
        if self.area is None:
            return True
        wanted, seen = self._present(self.area), set[str]()
        while area is not None and area not in seen:
            if self._present(area) == wanted:
                return True
            seen.add(area)
            record = self.commons.areas.get(area)
            area = None if record is None else record.value.parent
        return False

    def _present(self, area: str) -> str:
        return self.commons.successor_of(area, self.as_of)

    def managing_area(self, worker: Worker, day: date) -> str | None:
        """Return the area that manages a worker on a day, or who succeeded it."""
        return managing_area_on(worker, self.commons, day)

    def area_of(self, worker: Worker, day: date) -> str | None:
        """Return the managing area of a day, else the last one before it."""
        area = self.managing_area(worker, day)
        if area is None:
            begun = [span for span in worker.managed_by if span.start <= day]
            area = max(begun, key=lambda span: span.start).area if begun else None
        return None if area is None else self.commons.successor_of(area, day)

    def area_name(self, code: str | None) -> str:
        """Return the name of an area."""
        record = self.commons.areas.get(code) if code is not None else None
        return "" if record is None else record.value.name
