"""Shares: what a sheet, a class or a mentorship says of one worker.

Such records lie with the office that keeps them. The share of each worker is sent to
the unit where the worker's own files lie, so that one dossier holds all that is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from generator.findings.place import Place
from generator.model.kinds.activities import Activity, Mentorship, Training
from generator.model.kinds.assessment import Assessment, AssessmentRow
from generator.model.kinds.parts import Category, GradeLevel
from generator.model.kinds.policy import Level
from generator.model.record import Record


class Rated(Struct, frozen=True, array_like=True, tag="rated"):
    """A row of a year's sheet, with what the sheet's header says."""

    path: str
    order: int
    year: int
    area: str
    body: str
    category: Category | None
    final_on: date | None
    row: AssessmentRow

    def at(self, *pointer: str | int) -> Place:
        """Name a field of the row."""
        return Place(self.path, ("rows", self.order, *pointer))


class Attended(Struct, frozen=True, array_like=True, tag="attended"):
    """A worker's attendance of a class, with what the class was."""

    path: str
    order: int
    training: str
    area: str
    level: Level
    kind: str
    start: date
    end: date
    test_on: date | None
    targets: tuple[GradeLevel, ...]
    hours: int
    passed: bool | None

    def at(self, *pointer: str | int) -> Place:
        """Name a field of the attendance."""
        return Place(self.path, ("attendances", self.order, *pointer))


class Paired(Struct, frozen=True, array_like=True, tag="paired"):
    """A worker's part in a mentorship: as mentor for the term, or as mentee.

    A pair without an end of its own ends with the mentor's term.
    """

    path: str
    order: int
    """Place among the mentees; -1 for the mentor."""
    mentorship: str
    area: str
    kind: Literal["mentor_group", "appointed", "induction", "enterprise"]
    mentor: str
    start: date
    end: date | None

    @property
    def mentors(self) -> bool:
        """Whether the worker is the mentor."""
        return self.order < 0

    def at(self, *pointer: str | int) -> Place:
        """Name a field of the mentee's entry, or of the mentorship."""
        below = () if self.mentors else ("mentees", self.order)
        return Place(self.path, (*below, *pointer))


class Presented(Struct, frozen=True, array_like=True, tag="presented"):
    """A worker presented to the public or to another office by an activity."""

    path: str
    order: int
    kind: Literal["exhibition", "recommendation"]
    held_on: date

    def at(self) -> Place:
        """Name the worker's entry."""
        return Place(self.path, ("workers", self.order))


Share = Rated | Attended | Paired | Presented
SHARING_KINDS = frozenset({"assessment", "training", "mentorship", "activity"})
"""Kinds of records that speak of workers whose files lie elsewhere."""


def shares_of(record: Record[Struct]) -> Iterator[tuple[str, Share]]:
    """Yield each worker of a record with the worker's share in it."""
    value = record.value
    if isinstance(value, Assessment):
        for order, row in enumerate(value.rows):
            yield (
                row.worker,
                Rated(
                    record.path,
                    order,
                    value.year,
                    value.area,
                    value.body,
                    value.category,
                    value.finalised_on,
                    row,
                ),
            )
    elif isinstance(value, Training):
        yield from _classes(record.path, value)
    elif isinstance(value, Mentorship):
        yield from _pairs(record.path, value)
    elif isinstance(value, Activity) and value.kind in ("exhibition", "recommendation"):
        for order, worker in enumerate(value.workers):
            yield worker, Presented(record.path, order, value.kind, value.held_on)


def _classes(path: str, training: Training) -> Iterator[tuple[str, Share]]:
    for order, attendance in enumerate(training.attendances):
        yield (
            attendance.worker,
            Attended(
                path,
                order,
                training.id,
                training.area,
                training.level,
                training.kind,
                training.start,
                training.end,
                training.test_on,
                training.targets,
                attendance.hours,
                attendance.passed,
            ),
        )


def _pairs(path: str, mentorship: Mentorship) -> Iterator[tuple[str, Share]]:
    area, kind, mentor = mentorship.area, mentorship.kind, mentorship.mentor
    term = mentorship.term
    yield (
        mentor,
        Paired(path, -1, mentorship.id, area, kind, mentor, term.start, term.end),
    )
    for order, mentee in enumerate(mentorship.mentees):
        yield (
            mentee.worker,
            Paired(
                path,
                order,
                mentorship.id,
                area,
                kind,
                mentor,
                mentee.start,
                mentee.end or term.end,
            ),
        )
