"""Yearly inspections (年检) that a certificate still owes on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.kinds.grade import Grade, Inspection
from generator.model.kinds.policy import InspectionPolicy
from generator.policy.holding import suspended
from generator.policy.inspection import rectified_until
from generator.policy.lifecycle import (
    first_inspection_year,
    standing_of,
    window_of,
)


class Owed(StrEnum):
    """How an inspection stands that is not done."""

    DUE = "due"
    OVERDUE = "overdue"
    RECTIFYING = "rectifying"
    RECTIFICATION_OVER = "rectification_over"


OWED_WORDS = {
    Owed.DUE: "年检期内，尚未办理",
    Owed.OVERDUE: "已逾期",
    Owed.RECTIFYING: "限期整改中",
    Owed.RECTIFICATION_OVER: "整改期满，尚未复核",
}


@dataclass(frozen=True, slots=True)
class OwedInspection:
    """An inspection of a year that is due, overdue or not put right."""

    year: int
    state: Owed
    until: date
    """Last day of the window, or of the time to put things right."""

    def days_over(self, day: date) -> int:
        """How many days have passed since then."""
        return max((day - self.until).days, 0)


def owed_inspections(
    grade: Grade, rules: InspectionPolicy, day: date
) -> Iterator[OwedInspection]:
    """Yield what a certificate owes that is held on a day, by year."""
    if not standing_of(grade, day).active and not suspended(grade, day):
        return
    for year in range(first_inspection_year(grade, rules), day.year):
        opens, closes = window_of(year, rules)
        done = [one for one in grade.inspections if one.year == year]
        known = [one for one in done if one.concluded_on <= day]
        if not done and opens <= day:
            yield OwedInspection(
                year, Owed.DUE if day <= closes else Owed.OVERDUE, closes
            )
        elif known:
            last = max(known, key=lambda one: one.concluded_on)
            if last.outcome == "rectify":
                yield _rectified(last, rules, day)


def _rectified(last: Inspection, rules: InspectionPolicy, day: date) -> OwedInspection:
    until = rectified_until(last, rules)
    state = Owed.RECTIFYING if day <= until else Owed.RECTIFICATION_OVER
    return OwedInspection(last.year, state, until)
