"""The inspections of a dossier, each with the policy by which it is judged."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Problem
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade, Inspection
from generator.model.kinds.policy import InspectionPolicy, Policy
from generator.model.record import Record
from generator.policy.candidate import person_of
from generator.policy.inspection import (
    InspectedYear,
    Outcome,
    allowed_outcomes,
    inspected_year,
)
from generator.policy.surroundings import policy_in_force

_SEEN = "inspections"
_JUDGED = "judged_inspections"


class Inspected(Struct, frozen=True):
    """An inspection on its certificate, and the policy in force when it ended."""

    record: Record[Grade]
    order: int
    policy: Policy
    rules: InspectionPolicy

    @property
    def inspection(self) -> Inspection:
        """What was concluded."""
        return self.record.value.inspections[self.order]

    def at(self, field: str) -> Place:
        """Name a field of the inspection."""
        return self.record.at("inspections", self.order, field)

    @property
    def pin(self) -> tuple[str, str]:
        """Profile and version of the policy."""
        return self.policy.profile, self.policy.version


class Judged(Struct, frozen=True):
    """An inspection with what the records say of its year."""

    inspected: Inspected
    facts: InspectedYear
    allowed: frozenset[Outcome]


def inspections_of(dossier: Dossier, context: Context) -> tuple[Inspected, ...]:
    """Return all inspections of a dossier for which a policy has rules."""
    seen: tuple[Inspected, ...] | None = dossier.derived.get(_SEEN)
    if seen is None:
        seen = tuple(_inspections(dossier, context))
        dossier.derived[_SEEN] = seen
    return seen


def unsupported(
    dossier: Dossier, context: Context, outcome: Outcome
) -> Iterator[Judged]:
    """Yield the inspections with an outcome that the records do not bear."""
    judged: tuple[Judged, ...] | None = dossier.derived.get(_JUDGED)
    if judged is None:
        judged = tuple(_judged(dossier, context))
        dossier.derived[_JUDGED] = judged
    for one in judged:
        concluded = one.inspected.inspection.outcome == outcome
        borne = not concluded or outcome in one.allowed
        if not borne and not context.lacks_records():
            yield one


def problem(judged: Judged, asked: str) -> Problem:
    """Word an outcome without grounds by what it asks.

    The year's result, hours and blocks are not shown, nor what would follow from them.
    """
    one = judged.inspected
    return Problem(
        one.at("outcome"),
        f"{one.inspection.year} 年度的年检结果与登记的情况不符：{asked}",
        "核对考核、培训、任职和限制情形的记录；记录无误的，改正年检结果。",
        policy=one.pin,
    )


def _inspections(dossier: Dossier, context: Context) -> Iterator[Inspected]:
    for record in dossier.grades:
        grade = record.value
        for order, inspection in enumerate(grade.inspections):
            policy = policy_in_force(
                context.commons, grade.policy.profile, inspection.concluded_on
            )
            if policy is not None and policy.inspection is not None:
                yield Inspected(record, order, policy, policy.inspection)


def _judged(dossier: Dossier, context: Context) -> Iterator[Judged]:
    for one in inspections_of(dossier, context):
        person = person_of(dossier, context.index)
        facts = inspected_year(person, one.record.value, one.order, one.policy)
        if facts is not None:
            yield Judged(one, facts, allowed_outcomes(facts, one.policy))
