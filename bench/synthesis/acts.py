"""Acts of offices on people and certificates, as the records hold them."""

from __future__ import annotations

from datetime import date
from typing import Any

from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground
from bench.synthesis.geography import Office
from bench.synthesis.people import Person
from generator.model.kinds.assessment import Result
from generator.model.kinds.grade import (
    EventKind,
    Grade,
    GradeEvent,
    Inspection,
    Issuance,
)
from generator.model.kinds.parts import Act


def act(ground: Ground, office: Office, day: date) -> Act:
    """An ordinary act of an office, recorded on the next working day."""
    return Act(
        decided_by=office.authority,
        document_no=office.document(day.year),
        decided_on=day,
        effective_on=day,
        recorded_on=ground.world.workdays.after(day, 1),
    )


def event(
    ground: Ground,
    office: Office,
    kind: EventKind,
    decided: date,
    effective: date | None = None,
    **fields: Any,
) -> GradeEvent:
    """An act on a certificate that is not against the person's interest."""
    return GradeEvent(
        kind=kind,
        decided_by=office.authority,
        document_no=office.document(decided.year),
        decided_on=decided,
        effective_on=effective or decided,
        recorded_on=ground.world.workdays.after(max(decided, effective or decided), 1),
        **fields,
    )


def adverse(
    ground: Ground, office: Office, kind: EventKind, decided: date, **fields: Any
) -> GradeEvent:
    """An act against the person: facts served, five working days to be heard."""
    days = ground.world.workdays
    served = days.before(decided, 8)
    hearing = ground.world.policy_on(ground.profile, decided).publicity
    until = days.after(served, hearing.hearing_working_days.value)
    made = event(ground, office, kind, decided, **fields)
    return GradeEvent(
        **{
            **{name: getattr(made, name) for name in made.__struct_fields__},
            "served_on": served,
            "hearing_until": until,
        }
    )


def inspected(
    person: Person, grade: Grade, year: int, outcome: str, day: date, **fields: object
) -> Grade:
    """Put the outcome of a year's inspection in place of the one that stands."""
    kept = [record for record in grade.inspections if record.year != year]
    record = Inspection(year=year, outcome=outcome, concluded_on=day, **fields)  # type: ignore[arg-type]
    return person.change(grade, inspections=(*kept, record))


def inspected_none_after(person: Person, grade: Grade, day: date) -> Grade:
    """Take back inspections of a certificate that were concluded after a day."""
    kept = tuple(record for record in grade.inspections if record.concluded_on < day)
    return person.change(grade, inspections=kept)


def rated(person: Person, year: int, result: Result) -> None:
    """Give a worker's year another result."""
    person.results[year] = result
    person.reasons.pop(year, None)


def unrated(person: Person, year: int, reason: str) -> None:
    """Leave a worker's year without a result."""
    person.results.pop(year, None)
    person.reasons[year] = reason


def next_grade(ground: Ground, old: Grade, **fields: object) -> Grade:
    """A certificate that follows another: the same but for what is named."""
    values = {name: getattr(old, name) for name in old.__struct_fields__}
    values.update(
        id=new_id(ground.chance, "G"),
        number="",
        case=None,
        supersedes=old.id,
        events=(),
        inspections=(),
    )
    values.update(fields)
    issued = values["issued_on"]
    values["issuances"] = (Issuance(kind="original", issued_on=issued),)
    return Grade(**values)
