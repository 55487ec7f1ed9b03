"""What a yearly inspection (年检) may conclude, by what the records say of the year.

Seed-1 inspects every holder yearly and lowers or ends a grade; seed-2 says 取消或降低其
资格证书等级. The numbers are the policy's `inspection`.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from generator.model.kinds.assessment import Result
from generator.model.kinds.grade import Grade, Inspection
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import InspectionPolicy, Policy
from generator.model.kinds.worker import Worker
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.candidate import Candidate
from generator.policy.career import posts_on
from generator.policy.lifecycle import standing_of
from generator.policy.service import on_post_all_year, posts_cover
from generator.policy.standing import CertificateState
from generator.policy.workdays import add_months
from generator.policy.yearly_record import YearlyRecord, at_least

Outcome = Literal["pass", "rectify", "demote", "cancel", "exempt"]
"""合格, 限期整改, 降级, 取消, 免检."""
WHOLE = 100
_SOUND: Result = "competent"
"""Results below this are what `basically_competent_years` counts (降级 names them)."""
_VETO = frozenset({"discipline", "fraud"})
"""Blocks that stand against a pass (domain: veto items); a waiting time does not."""


class InspectedYear(Struct, frozen=True):
    """What the records say of a year that was inspected."""

    grade: GradeLevel
    result: Result | None
    """The year's result; None where it stays unrated."""
    incompetent_years: int = 0
    """Years running, this one included, that were 不称职."""
    weak_years: int = 0
    """Years running, this one included, that were below 称职."""
    training_percent: int = WHOLE
    """How much of the training asked was done, at most 100."""
    vetoed: bool = False
    ever_on_post: bool = True
    """On post at the end of the year or on the day of the conclusion."""
    always_on_post: bool = True
    """On post on both days and all through the year, leave counted as on post."""
    rectified: bool = False
    """Whether this concludes a rectification of the same year."""


def rectified_until(inspection: Inspection, rules: InspectionPolicy) -> date:
    """Return the last day that an outcome gives to put things right (限期整改)."""
    if inspection.rectify_until is not None:
        return inspection.rectify_until
    return add_months(inspection.concluded_on, rules.rectify_months.value)


def rectifying(grade: Grade, rules: InspectionPolicy, day: date) -> bool:
    """Whether a holder is putting things right on a day, not yet looked at again.

    An office that is late with the second look lengthens nothing.
    """
    return any(
        found.outcome == "rectify"
        and found.concluded_on <= day <= rectified_until(found, rules)
        and not any(
            one.year == found.year and found.concluded_on < one.concluded_on <= day
            for one in grade.inspections
        )
        for found in grade.inspections
    )


def lowest_grade(policy: Policy) -> GradeLevel:
    """Return the lowest grade that a policy offers."""
    return min((one.grade for one in policy.grades), key=GRADE_ORDER.index)


def serves(worker: Worker, grade: Grade, policy: Policy, day: date) -> bool:
    """Whether a holder works on a day in a category that the policy certifies.

    Not while the certificate stands as 未在岗 (评聘分离).
    """
    if not any(post.category in policy.certifiable for post in posts_on(worker, day)):
        return False
    # Few certificates have been set aside: the others need no look at their state.
    return not any(event.kind == "not_engaged" for event in grade.events) or (
        standing_of(grade, day).state is not CertificateState.NOT_ENGAGED
    )


def inspected_year(
    person: Candidate, grade: Grade, order: int, policy: Policy
) -> InspectedYear | None:
    """Gather what an inspection rests on; None where the year is not assessed yet.

    `order` is the inspection's place on the certificate.
    """
    inspection = grade.inspections[order]
    year, day = inspection.year, inspection.concluded_on
    end = date(year, 12, 31)
    then, now = (serves(person.worker, grade, policy, on) for on in (end, day))
    rating = person.years.rating(year, day)
    if rating is None and then:
        return None
    earlier = grade.inspections[:order]
    return InspectedYear(
        grade.grade,
        None if rating is None else rating.result(day),
        years_running(person.years, year, day, "basically_competent"),
        years_running(person.years, year, day, _SOUND),
        training_percent(person, grade.grade, year, day, policy),
        any(
            b.kind in _VETO and b.start <= day <= b.until for b in person.worker.blocks
        ),
        then or now,
        then and now and posts_cover(person.worker, year),
        any(one.year == year and one.outcome == "rectify" for one in earlier),
    )


def years_running(years: YearlyRecord, year: int, day: date, bound: Result) -> int:
    """Count the years running, up to a year, whose result was below a bound.

    Unrated years are passed over; a year without a final sheet ends the count.
    """
    count = 0
    while (rating := years.rating(year, day)) is not None:
        result = rating.result(day)
        if result is not None:
            if at_least(result, bound):
                break
            count += 1
        year -= 1
    return count


def training_percent(
    person: Candidate, level: GradeLevel, year: int, day: date, policy: Policy
) -> int:
    """Return how much of a year's training was done: the hours, else the sessions.

    Asked only of who was on post all year without leave (assumption); sessions of any
    level count, since the level is asked once a term and not once a year.
    """
    rules = next((one for one in policy.grades if one.grade == level), None)
    if rules is None or not on_post_all_year(person.worker, year):
        return WHOLE
    asked = rules.conditions.training_hours
    done = person.years.training_hours(year, day)
    if asked is None:
        asked = rules.conditions.training_sessions
        done = person.years.training_sessions(year, day, "county")
    if asked is None or not asked.value:
        return WHOLE
    return min(done * WHOLE // asked.value, WHOLE)


def allowed_outcomes(facts: InspectedYear, policy: Policy) -> frozenset[Outcome]:
    """Return the outcomes that the records bear; nothing where the policy is silent."""
    rules = policy.inspection
    if rules is None:
        return frozenset()
    allowed = _by_records(facts, rules, policy)
    if not facts.ever_on_post:
        allowed -= {"pass"}
    if not facts.always_on_post:
        allowed |= {"exempt"}
    return allowed


def _by_records(
    facts: InspectedYear, rules: InspectionPolicy, policy: Policy
) -> frozenset[Outcome]:
    lowest = facts.grade == lowest_grade(policy)
    ending: frozenset[Outcome] = frozenset({"cancel"} if lowest else {"demote"})
    if facts.rectified:
        # 整改合格 lets the grade stand, 整改不合格 ends or lowers it.
        return ending | {"pass", "cancel"}
    if facts.result == "incompetent":
        if facts.incompetent_years >= rules.incompetent_years.value:
            return frozenset({"cancel"})
        return frozenset(
            {
                (
                    rules.when_incompetent_lowest if lowest else rules.when_incompetent
                ).value
            }
        )
    if facts.result == "basically_competent":
        if facts.weak_years < rules.basically_competent_years.value:
            return frozenset({"rectify"})
        return ending | {"rectify"} if lowest else ending
    if facts.vetoed or facts.training_percent < rules.mendable_percent.value:
        return ending | {"rectify"}
    if facts.training_percent < WHOLE:
        return frozenset({"rectify"})
    return frozenset({"pass"})
