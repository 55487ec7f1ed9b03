"""A worker while the register is being made: what happened so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec

from generator.model.kinds.assessment import Revision
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade, GradeEvent
from generator.model.kinds.identity import Distinction, Identity
from generator.model.kinds.parts import Category, Channel, Honour, NamePeriod, Span
from generator.model.kinds.worker import (
    Absence,
    Block,
    Consent,
    DossierSection,
    Engagement,
    FirmRole,
    Management,
    Placement,
    PoolEntry,
    Post,
    Title,
    Worker,
)

ENDING = frozenset(
    {"superseded", "cancelled", "revoked", "deregistered", "transferred_out"}
)


@dataclass(slots=True, eq=False)
class Person:
    """A worker's life, filled in year by year, then turned into records."""

    id: str
    county: str
    """County of first registration: where the files lie."""
    town: str
    joined: date
    category: Category
    channel: Channel
    talent: float
    """From 0 to 1: how likely to be excellent."""
    name: str = ""
    pinyin: str | None = None
    named: bool = False
    """Whether the name may stand in the register: from publicity on."""
    erased: bool = False
    merged_into: str | None = None
    scripted: bool = False
    """Whether an edge case is told of this person already."""
    left: date | None = None
    managed: list[Management] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    engagements: list[Engagement] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    firm_roles: list[FirmRole] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    honours: list[Honour] = field(default_factory=list)
    pool: list[PoolEntry] = field(default_factory=list)
    payroll: list[Span] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    source: str | None = None
    attached_to: str | None = None
    distinctions: list[Distinction] = field(default_factory=list)
    former_names: list[NamePeriod] = field(default_factory=list)
    results: dict[int, str] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    quarters: dict[int, tuple[str, ...]] = field(default_factory=dict)
    revisions: dict[int, tuple[Revision, ...]] = field(default_factory=dict)
    bodies: dict[int, str] = field(default_factory=dict)
    hours: dict[int, int] = field(default_factory=dict)
    sessions: dict[int, dict[str, int]] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)
    grades: list[Grade] = field(default_factory=list)

    @property
    def post(self) -> Post:
        """The latest post."""
        return self.posts[-1]

    def on_post(self, day: date) -> bool:
        """Whether the worker is on a post on a day."""
        return self.joined <= day and (self.left is None or day <= self.left)

    def held(self, day: date) -> Grade | None:
        """The certificate in force on a day."""
        for grade in reversed(self.grades):
            if grade.issued_on <= day <= grade.valid_to and not any(
                event.kind in ENDING and event.effective_on <= day
                for event in grade.events
            ):
                return grade
        return None

    def change(self, grade: Grade, **fields: Any) -> Grade:
        """Replace a certificate by one with other fields."""
        changed = msgspec.structs.replace(grade, **fields)
        self.grades[self.grades.index(grade)] = changed
        return changed

    def happen(self, grade: Grade, *events: GradeEvent) -> Grade:
        """Add events to a certificate, in the order of their effect."""
        ordered = sorted((*grade.events, *events), key=lambda e: e.effective_on)
        return self.change(grade, events=tuple(ordered))

    def change_case(self, case: Case, **fields: Any) -> Case:
        """Replace a case by one with other fields."""
        changed = msgspec.structs.replace(case, **fields)
        self.cases[self.cases.index(case)] = changed
        return changed

    def end_post(self, day: date, reason: str) -> None:
        """Leave the present post."""
        self.left = day
        self.posts[-1] = msgspec.structs.replace(self.post, end=day, end_reason=reason)
        if self.placements and self.placements[-1].end is None:
            place = self.placements[-1]
            self.placements[-1] = msgspec.structs.replace(place, end=day)
        self.engagements[:] = [e for e in self.engagements if e.start <= day]
        if self.engagements:
            self.engagements[-1] = msgspec.structs.replace(
                self.engagements[-1], end=day, end_reason=reason
            )

    def worker(self, dossier: tuple[DossierSection, ...]) -> Worker:
        """The worker's record."""
        return Worker(
            id=self.id,
            managed_by=tuple(self.managed),
            posts=tuple(self.posts),
            engagements=tuple(self.engagements),
            works_at=tuple(self.placements),
            attached_to=self.attached_to,
            source=self.source,  # type: ignore[arg-type]
            firm_roles=tuple(self.firm_roles),
            titles=tuple(self.titles),
            honours=tuple(self.honours),
            pool=tuple(self.pool),
            public_payroll=tuple(self.payroll),
            absences=tuple(self.absences),
            consents=tuple(self.consents),
            blocks=tuple(self.blocks),
            dossier=dossier,
        )

    def identity(self) -> Identity:
        """The one record that holds the name."""
        start = self.former_names[-1].end if self.former_names else None
        since = (
            self.joined if start is None else date.fromordinal(start.toordinal() + 1)
        )
        names = (*self.former_names, NamePeriod(name=self.name, start=since))
        return Identity(
            id=self.id,
            names=names,
            pinyin=self.pinyin,
            merged_into=self.merged_into,
            distinct_from=tuple(self.distinctions),
        )
