"""How many a mentor guides at once, and how long a mentor is appointed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.model.kinds.activities import Mentorship
from generator.model.kinds.grade import Grade
from generator.model.kinds.parts import Span
from generator.model.kinds.policy import Mentoring
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.career import covers
from generator.policy.workdays import add_months

APPOINTED_KINDS = frozenset({"mentor_group", "appointed"})
"""Mentors whom an office appoints: the seeds' 导师 and 导师团. Who helps a newcomer
into the work (扶上马、送一程) or is hired by a firm is bound by no term or grade."""


def guided_on(mentorship: Mentorship, day: date) -> int:
    """Count the mentees of a day; a pair ends with the term at the latest."""
    if not covers(mentorship.term, day):
        return 0
    return sum(covers(mentee, day) for mentee in mentorship.mentees)


def most_at_once(spans: Iterable[Span]) -> tuple[int, date | None]:
    """Return the largest number of spans that share a day, and the first such day."""
    held = tuple(spans)
    best: tuple[int, date | None] = (0, None)
    for day in sorted({span.start for span in held}):
        count = sum(covers(span, day) for span in held)
        if count > best[0]:
            best = count, day
    return best


def last_day_of_term(start: date, rules: Mentoring) -> date:
    """Return the last day on which a term from a day may end (民法典 第二百零二条)."""
    return add_months(start, rules.term_months.value)


def may_mentor(held: Grade | None, rules: Mentoring) -> bool:
    """Whether a grade makes a mentor: any will do where the policy names none."""
    if held is None:
        return False
    lowest = rules.lowest_grade
    if lowest is None:
        return True
    return GRADE_ORDER.index(held.grade) >= GRADE_ORDER.index(lowest.value)
