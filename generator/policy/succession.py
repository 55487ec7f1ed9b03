"""How one certificate follows another: terms, grades, and the days each holds.

What each origin keeps of the certificate before is domain.md §3.2: a correction and
a recognition keep the remaining term; a renewal, a correction and a recognition keep
the day since which the grade is held. After a demotion the term begins anew (an
assumption, unlike domain.md's): by a shorter term anyone could tell that there was a
demotion, count back to the day of the certificate before, and find that one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade, GradeEvent
from generator.model.record import Record
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.workdays import add_months

STEP_OF_ORIGIN = {
    "promotion": 1,
    "renewal": 0,
    "correction": 0,
    "recognition": 0,
    "demotion": -1,
}
"""How many grades a certificate stands above the one that it follows."""
KEEPS_TERM = frozenset({"correction", "recognition"})
"""Origins whose term is what remained of the certificate before."""
KEEPS_SINCE = frozenset({"renewal", "correction", "recognition"})
"""Origins that go on with the time in grade of the certificate before."""
ENDING = frozenset(
    {"superseded", "cancelled", "revoked", "deregistered", "transferred_out"}
)
"""Acts that end a certificate."""
_AGAINST = frozenset({"cancelled", "revoked"})
_DAY = timedelta(days=1)


def term_end(issued: date, months: int) -> date:
    """Last valid day of a term of months whose first day is the day of issue.

    It is the day before the corresponding day; where the last month has none, it is
    that month's end (民法典 第二百零二条; domain: E31).
    """
    end = add_months(issued, months)
    return end - _DAY if end.day == issued.day else end


def last_valid_day(grade: Grade) -> date:
    """Last day of the term, every extension included."""
    extended = [event.extended_to for event in grade.events if event.extended_to]
    return max([grade.valid_to, *extended])


def possible_ends(grade: Grade, months: int, before: Grade | None) -> tuple[date, ...]:
    """Return the last days that a certificate may carry, the usual one first.

    A remaining term may have been extended. A renewal may also run from the day
    after the term before (assumption: neither seed says from when it counts).
    """
    if grade.origin in KEEPS_TERM and before is not None:
        return tuple(dict.fromkeys((before.valid_to, last_valid_day(before))))
    ends = [term_end(grade.issued_on, months)]
    if grade.origin == "renewal" and before is not None:
        ends.append(term_end(before.valid_to + _DAY, months))
    return tuple(dict.fromkeys(ends))


def since_expected(grade: Grade, before: Grade | None) -> date:
    """Return the day since which the grade counts as held."""
    if grade.origin in KEEPS_SINCE and before is not None:
        return before.grade_since
    return grade.issued_on


def grade_above(level: str, steps: int) -> str | None:
    """Return the grade so many steps above another; None where there is none."""
    place = GRADE_ORDER.index(level) + steps
    return GRADE_ORDER[place] if 0 <= place < len(GRADE_ORDER) else None


def before(dossier: Dossier, grade: Grade) -> Record[Grade] | None:
    """Return the certificate that another follows, if it is in the dossier."""
    old = grade.supersedes
    if old is None:
        return None
    return next((record for record in dossier.grades if record.value.id == old), None)


def case_of(dossier: Dossier, grade: Grade) -> Record[Case] | None:
    """Return the case that a certificate rests on, if it is in the dossier."""
    case = grade.case
    if case is None:
        return None
    return next((record for record in dossier.cases if record.value.id == case), None)


def against_holder(dossier: Dossier) -> Iterator[tuple[Record[Grade], int, GradeEvent]]:
    """Yield each act against the holder: cancelled, revoked, demoted.

    A demotion is the act by which a certificate gives way to one of that origin.
    """
    demoted: set[str] | None = None
    for record in dossier.grades:
        for order, event in enumerate(record.value.events):
            if event.kind in _AGAINST:
                yield record, order, event
            elif event.superseded_by is not None:
                if demoted is None:
                    grades = (one.value for one in dossier.grades)
                    demoted = {g.id for g in grades if g.origin == "demotion"}
                if event.superseded_by in demoted:
                    yield record, order, event


def days_held(grade: Grade) -> tuple[date, date]:
    """Return the first and the last day on which a certificate holds.

    The last is the eve of the act that ended it, or the end of the term. An act
    effective on the day of issue leaves no day: the last is then before the first.
    """
    ends = [e.effective_on - _DAY for e in grade.events if e.kind in ENDING]
    return grade.issued_on, min([last_valid_day(grade), *ends])


def both_held(first: Grade, second: Grade) -> tuple[date, date] | None:
    """Return the first and the last day on which two certificates both hold."""
    spans = days_held(first), days_held(second)
    start, end = max(span[0] for span in spans), min(span[1] for span in spans)
    return (start, end) if start <= end else None


def renewal_opens(old: Grade, months: int) -> date:
    """Return the first day on which a certificate may be renewed."""
    return window_opens(old.valid_to, months)


def window_opens(last: date, months: int) -> date:
    """Return the first of the last months of a term that ends on a day.

    The window is the last months of the term (R-19): a term of so many months that
    begins on its first day ends with the certificate.
    """
    return add_months(last + _DAY, -months)
