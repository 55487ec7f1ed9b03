"""Misprinted certificates: a corrected one takes the place for the rest of the term."""

from __future__ import annotations

from datetime import date

from bench.edges.telling import Teller
from bench.synthesis.acts import inspected, inspected_none_after, next_grade
from bench.synthesis.county import Ground
from bench.synthesis.people import Person
from bench.synthesis.years import supersede
from generator.model.kinds.grade import Grade


def misprinted(teller: Teller) -> None:
    """Tell of one that was printed wrongly."""
    ground = teller.ground("990202")
    person, held = teller.holder(ground, "intermediate", date(2025, 1, 1))
    held = inspected_none_after(person, held, date(2025, 8, 20))
    fresh = _corrected(ground, person, held, date(2025, 8, 20))
    fresh = inspected(person, fresh, 2025, "pass", date(2026, 4, 17))
    teller.tell(
        "E14",
        "Misprinted certificate: replaced by a corrected one with a new number and "
        "the same term; no new publicity.",
        person.id,
        held.id,
        fresh.id,
    )


def misprinted_twice(teller: Teller) -> None:
    """Tell of one whose correction was wrong again, and of another of that year.

    In the district nobody holds a grade above 中级, and no term ends that year: without
    them a certificate replaced in it could only be that of a demoted holder.
    """
    ground = teller.ground("990201")
    person, held = teller.holder(ground, "intermediate", date(2025, 12, 1))
    held = inspected_none_after(person, held, date(2025, 9, 10))
    first = _corrected(ground, person, held, date(2025, 9, 10))
    second = _corrected(ground, person, first, date(2025, 9, 24))
    second = inspected(person, second, 2025, "pass", date(2026, 4, 15))
    teller.tell(
        "E14",
        "Misprinted, and misprinted again: two numbers are replaced, the third holds.",
        person.id,
        held.id,
        first.id,
        second.id,
    )


def _corrected(ground: Ground, person: Person, held: Grade, day: date) -> Grade:
    fresh = next_grade(ground, held, issued_on=day, origin="correction")
    document = ground.office.document(day.year)
    supersede(ground, person, held, fresh, document, ground.office)
    person.grades.append(fresh)
    return fresh
