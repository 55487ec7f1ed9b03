"""Training, activities, mentors, headcount, measures: the seeds' other systems."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import (
    Act,
    Category,
    GradeLevel,
    Part,
    PolicyPin,
    Span,
)


class Attendance(Part, frozen=True, kw_only=True):
    """A worker in a class: hours and whether the test was passed, never scores."""

    worker: str
    hours: int
    passed: bool | None = None


class Training(Part, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """A training class and who attended."""

    id: str
    area: str
    level: Literal["province", "city", "county"]
    title: str
    kind: Literal["class", "college", "base", "lecture", "workshop", "online"]
    start: date
    end: date
    targets: tuple[GradeLevel, ...] = ()
    test_on: date | None = None
    document_no: str | None = None
    attendances: tuple[Attendance, ...] = ()


class Activity(Part, frozen=True, kw_only=True):
    """A practice activity, a teaching base, a college or a contest."""

    id: str
    area: str
    title: str
    kind: Literal[
        "pairing",
        "contest",
        "brainstorm",
        "class",
        "base",
        "college",
        "survey",
        "meeting",
        "exhibition",
        "commendation",
        "recommendation",
    ]
    held_on: date
    organization: str | None = None
    participants: int | None = None
    workers: tuple[str, ...] = ()


class Mentee(Span, frozen=True, kw_only=True):
    """A mentee and the period of the pair."""

    worker: str


class Mentorship(Part, frozen=True, kw_only=True):
    """A mentor and the workers who are guided."""

    id: str
    area: str
    mentor: str
    kind: Literal["mentor_group", "appointed", "induction", "enterprise"]
    term: Span
    appointed: Act | None = None
    mentees: tuple[Mentee, ...] = ()


class Headcount(Part, frozen=True, kw_only=True):
    """Approved headcount of open recruitment in an area and year."""

    area: str
    year: int
    approved: int
    filled: int
    document_no: str
    notice: str | None = None


class GradeRate(Part, frozen=True, kw_only=True):
    """What a grade is paid a year, in yuan."""

    grade: GradeLevel
    yearly_yuan: int


class Rate(Part, frozen=True, kw_only=True):
    """The allowance rates of an area and year: set by whoever pays (属地财政)."""

    area: str
    year: int
    policy: PolicyPin
    document_no: str
    rates: tuple[GradeRate, ...]


class MeasureItem(Part, frozen=True, kw_only=True):
    """One item of a list."""

    code: str
    text: str
    quarter: int | None = None
    done_on: date | None = None


class Measure(Part, frozen=True, kw_only=True):
    """A responsibility list, a quarterly list, or a growth measure."""

    id: str
    area: str
    kind: Literal["responsibility_list", "quarterly_list", "growth_measure"]
    title: str
    year: int
    applies_to: tuple[Category, ...] = ()
    items: tuple[MeasureItem, ...]
