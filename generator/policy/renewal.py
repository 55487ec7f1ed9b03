"""Renewal (延续): when it opens, and the hours that it asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Policy
from generator.policy.candidate import Candidate
from generator.policy.lifecycle import standing_of
from generator.policy.succession import KEEPS_TERM, window_opens


@dataclass(frozen=True, slots=True)
class Renewal:
    """A certificate on its way to the end of its term."""

    valid_to: date
    opens: date | None
    """First day of the window; None where the policy names none."""
    hours: int
    hours_required: int | None

    @property
    def hours_missing(self) -> int:
        """Hours that are still to be attended within the term."""
        return max((self.hours_required or 0) - self.hours, 0)


def renewal_of(person: Candidate, grade: Grade, policy: Policy, day: date) -> Renewal:
    """Say how a certificate stands towards its renewal on a day.

    An extension moves the window with the end of the term. Hours count from the day on
    which the term began (assumption: the rules say 有效期内).
    """
    valid_to = standing_of(grade, day).valid_to or grade.valid_to
    begun = term_start(grade, person.grades)
    window, rules = policy.renewal, {one.grade: one for one in policy.grades}
    required = (
        rules[grade.grade].renewal_training_hours if grade.grade in rules else None
    )
    return Renewal(
        valid_to,
        None if window is None else window_opens(valid_to, window.window_months.value),
        sum(
            one.hours
            for one in person.years.classes
            if begun <= one.ended_on <= min(day, valid_to)
        ),
        None if required is None else required.value,
    )


def term_start(grade: Grade, grades: Iterable[Grade]) -> date:
    """Return the first day of a certificate's term.

    One that corrects or recognises another takes over the rest of its term.
    """
    by_id = {one.id: one for one in grades if one.id != grade.id}
    while grade.origin in KEEPS_TERM and grade.supersedes in by_id:
        grade = by_id.pop(grade.supersedes)
    return grade.issued_on
