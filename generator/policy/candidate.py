"""A candidate: everything that decides whether a person may apply for a grade."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.model.dossier import Dossier
from generator.model.index import Index
from generator.model.kinds.activities import Training
from generator.model.kinds.assessment import Assessment
from generator.model.kinds.case import BackgroundCheck, Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.parts import Honour
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.kinds.worker import Worker
from generator.model.shares import Attended, Rated
from generator.policy.career import honours_of
from generator.policy.yearly_record import AttendedClass, Rating, YearlyRecord

_CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A worker with grades, years and honours; `background` once a case has it."""

    worker: Worker
    grades: tuple[Grade, ...] = ()
    years: YearlyRecord = field(default_factory=YearlyRecord)
    honours: tuple[Honour, ...] = ()
    background: tuple[BackgroundCheck, ...] = ()
    cases: tuple[Case, ...] = ()


def candidate_of(
    worker: Worker,
    grades: Iterable[Grade] = (),
    assessments: Iterable[Assessment] = (),
    trainings: Iterable[Training] = (),
    party_organizations: Iterable[PartyOrganization] = (),
    background: Iterable[BackgroundCheck] = (),
) -> Candidate:
    """Put a candidate together; what belongs to other workers is left aside."""
    shared: Mapping[str, Sequence[Honour]] = {
        unit.id: unit.honours for unit in party_organizations
    }
    return Candidate(
        worker,
        tuple(grade for grade in grades if grade.worker == worker.id),
        YearlyRecord(
            ratings_of(worker.id, assessments), classes_of(worker.id, trainings)
        ),
        honours_of(worker, shared),
        tuple(background),
    )


def person_of(dossier: Dossier, index: Index) -> Candidate:
    """Return the candidate of a dossier; many rules ask, it is put together once.

    Honours of party organisations come from their cards in the index.
    """
    person = dossier.derived.get(_CANDIDATE)
    if not isinstance(person, Candidate):
        worker = dossier.worker.value
        person = Candidate(
            worker,
            tuple(record.value for record in dossier.grades),
            YearlyRecord(_rated(dossier.ratings), _attended(dossier.classes)),
            honours_of(worker, _shared_honours(worker, index)),
            cases=tuple(record.value for record in dossier.cases),
        )
        dossier.derived[_CANDIDATE] = person
    return person


def payee_of(dossier: Dossier) -> Candidate:
    """Return who may be due an allowance: honours and classes play no part in it."""
    return Candidate(
        dossier.worker.value,
        tuple(record.value for record in dossier.grades),
        YearlyRecord(_rated(dossier.ratings)),
    )


def applicant_of(dossier: Dossier, case: Case, index: Index) -> Candidate:
    """Return the candidate as a case knows it: with the departments' answers."""
    return replace(person_of(dossier, index), background=case.background)


def _shared_honours(worker: Worker, index: Index) -> dict[str, list[Honour]]:
    shared: dict[str, list[Honour]] = {}
    for post in worker.posts:
        card = index.get(post.party_organization)
        if card is not None and card.honours:
            shared[post.party_organization] = [
                Honour(
                    title="",
                    level=one.value,  # type: ignore[arg-type]
                    awarded_on=one.start,
                    rescinded_on=one.end,
                )
                for one in card.honours
            ]
    return shared


def _rated(shares: Iterable[Rated]) -> dict[int, Rating]:
    found: dict[int, Rating] = {}
    for share in shares:
        rating = Rating(share.row, share.final_on)
        before = found.get(share.year)
        if before is None or _weight(rating) > _weight(before):
            found[share.year] = rating
    return found


def _attended(shares: Iterable[Attended]) -> tuple[AttendedClass, ...]:
    return tuple(AttendedClass(one.end, one.level, one.hours) for one in shares)


def ratings_of(worker: str, assessments: Iterable[Assessment]) -> dict[int, Rating]:
    """Return the worker's rating of each year.

    Where two bodies list the worker in one year (a move), a result goes before a year
    left unrated, and among results the one that became final last.
    """
    found: dict[int, Rating] = {}
    for sheet in assessments:
        for row in sheet.rows:
            if row.worker == worker:
                rating = Rating(row, sheet.finalised_on)
                before = found.get(sheet.year)
                if before is None or _weight(rating) > _weight(before):
                    found[sheet.year] = rating
    return found


def classes_of(worker: str, trainings: Iterable[Training]) -> tuple[AttendedClass, ...]:
    """Return the classes that a worker attended."""
    return tuple(
        AttendedClass(training.end, training.level, attendance.hours)
        for training in trainings
        for attendance in training.attendances
        if attendance.worker == worker
    )


def _weight(rating: Rating) -> tuple[bool, date]:
    return rating.row.result is not None, rating.final_on or date.min
