"""Demotions: the one ending that nothing public may tell of."""

from __future__ import annotations

from datetime import date

from bench.edges.telling import Teller
from bench.synthesis.acts import adverse, inspected, next_grade, rated
from bench.synthesis.county import Ground
from bench.synthesis.eligibility import lower_grade, term_end
from bench.synthesis.people import Person
from bench.synthesis.workdays import add_months
from bench.synthesis.world import grade_policy
from bench.synthesis.years import issuer_of
from generator.model.kinds.assessment import Revision
from generator.model.kinds.grade import Grade
from generator.model.kinds.worker import Block

DECIDED = date(2026, 4, 28)


def demote(teller: Teller, ground: Ground, level: str) -> tuple[Person, Grade, Grade]:
    """Demote a holder after a year rated 不称职; the term begins anew.

    The new certificate comes on a day of renewals, so that it is one of several.
    """
    person, held = teller.holder(ground, level, date(2025, 12, 1))
    rated(person, 2025, "incompetent")
    person.revisions[2025] = (
        Revision(
            asked_on=date(2026, 3, 27),
            decided_on=date(2026, 4, 8),
            result="incompetent",
        ),
    )
    held = inspected(person, held, 2025, "demote", date(2026, 4, 13))
    higher = issuer_of(ground, level, ground.profile)
    lower = lower_grade(level)
    policy = ground.world.policy_on(held.policy.profile, DECIDED)
    rules = grade_policy(policy, lower or "")
    if lower is None or rules is None:
        raise LookupError(level)
    day = _day_of_renewals(ground, lower)
    fresh = next_grade(
        ground,
        held,
        grade=lower,
        issuer=issuer_of(ground, lower, ground.profile).code,
        issued_on=day,
        valid_to=term_end(rules, day),
        grade_since=day,
        origin="demotion",
        category=person.category,
        document_no=higher.document(2026),
    )
    done = adverse(ground, higher, "superseded", day, superseded_by=fresh.id)
    held = person.happen(held, done)
    person.grades.append(fresh)
    person.blocks.append(Block(kind="demoted", start=day, until=add_months(day, 12)))
    teller.tell(
        "E29" if ground.profile == "honglingrenzheng" else "§3.2",
        f"Demoted from {level} to {lower}: old certificate 已换证, the new one has a "
        "whole term; nothing public joins the two.",
        person.id,
        held.id,
        fresh.id,
    )
    return person, held, fresh


def _day_of_renewals(ground: Ground, level: str) -> date:
    """The middle one of the days after the inspection on which a grade is renewed."""
    days = sorted(
        grade.issued_on
        for person in ground.people
        for grade in person.grades
        if grade.origin == "renewal"
        and grade.grade == level
        and grade.issued_on > DECIDED
    )
    return days[len(days) // 2]
