"""Whether a synthetic worker may apply: the policy's own numbers, nothing else."""

from __future__ import annotations

from datetime import date, timedelta

from bench.synthesis.people import Person
from bench.synthesis.workdays import add_months, whole_months
from bench.synthesis.world import grade_policy
from generator.model.kinds.parts import HonourLevel
from generator.model.kinds.policy import Choice, Conditions, GradePolicy, Policy
from generator.model.vocabulary import GRADE_ORDER

HONOUR_ORDER = ("county", "city", "province", "national")
_RESULTS = ("incompetent", "basically_competent", "competent", "excellent")


def lower_grade(level: str) -> str | None:
    """The grade below, if there is one."""
    place = GRADE_ORDER.index(level)
    return GRADE_ORDER[place - 1] if place else None


def may_apply(person: Person, level: str, day: date, policy: Policy) -> bool:
    """Whether a worker fulfils every condition of a grade on the day of acceptance."""
    rules = grade_policy(policy, level)
    if rules is None or person.category not in policy.certifiable:
        return False
    if not person.on_post(day) or any(
        block.start <= day <= block.until for block in person.blocks
    ):
        return False
    conditions = rules.conditions
    relief = relaxations_of(person, level, day, policy)
    tenure = conditions.tenure_months.value - relief.get("tenure_months", (0, ""))[0]
    return (
        whole_months(person.joined, day) >= tenure
        and _step(person, level, day, policy, relief)
        and _assessed(person, day, conditions)
        and _trained(person, day, rules)
        and _honoured(person, day, conditions.honour_level)
    )


def relaxations_of(
    person: Person, level: str, day: date, policy: Policy
) -> dict[str, tuple[int, str]]:
    """Relaxations by title that a worker may use: condition to (months, code)."""
    found: dict[str, tuple[int, str]] = {}
    for relaxation in policy.relaxations:
        titles = relaxation.titles
        if level not in relaxation.grades or not titles:
            continue
        if any(t.code in titles and t.obtained_on <= day for t in person.titles):
            months = relaxation.months.value
            if months > found.get(relaxation.condition, (0, ""))[0]:
                found = {relaxation.condition: (months, relaxation.code)}
    return found


def used_relaxations(
    person: Person, level: str, day: date, policy: Policy
) -> tuple[str, ...]:
    """Codes of the relaxations without which the worker could not apply."""
    rules = grade_policy(policy, level)
    relief = relaxations_of(person, level, day, policy).get("tenure_months")
    if rules is None or relief is None:
        return ()
    short = whole_months(person.joined, day) < rules.conditions.tenure_months.value
    return (relief[1],) if short else ()


def _step(
    person: Person,
    level: str,
    day: date,
    policy: Policy,
    relief: dict[str, tuple[int, str]],
) -> bool:
    """Grade by grade; in the window of initial placement straight to its highest."""
    held = person.held(day)
    below = lower_grade(level)
    if held is None:
        window = policy.transition
        if person.grades:
            return below is None
        if window is not None and window.start <= day <= window.end:
            return GRADE_ORDER.index(level) <= GRADE_ORDER.index(window.max_grade)
        return below is None
    rules = grade_policy(policy, level)
    if held.grade != below or rules is None:
        return False
    months = rules.conditions.in_grade_months
    needed = 0 if months is None else months.value
    needed -= relief.get("in_grade_months", (0, ""))[0]
    return whole_months(held.grade_since, day) >= needed


def _assessed(person: Person, day: date, conditions: Conditions) -> bool:
    considered = conditions.assessments_considered.value
    lowest = _RESULTS.index(conditions.assessments_lowest.value)
    rated = [
        person.results[year]
        for year in range(day.year - 1, day.year - 12, -1)
        if year in person.results
    ][:considered]
    excellent = rated.count("excellent")
    return (
        len(rated) == considered
        and all(_RESULTS.index(result) >= lowest for result in rated)
        and excellent >= conditions.assessments_excellent.value
    )


def _trained(person: Person, day: date, rules: GradePolicy) -> bool:
    """Hours, classes of the deciding level, and quarters of the last full year."""
    conditions = rules.conditions
    last = day.year - 1
    hours = conditions.training_hours
    if hours is not None and person.hours.get(last, 0) < hours.value:
        return False
    sessions = conditions.training_sessions
    attended = person.sessions.get(last, {}).get(rules.authority, 0)
    if sessions is not None and attended < sessions.value:
        return False
    quarters = conditions.quarters_done
    if quarters is None:
        return True
    return person.quarters.get(last, ()).count("done") >= quarters.value


def _honoured(person: Person, day: date, level: Choice[HonourLevel] | None) -> bool:
    if level is None:
        return True
    lowest = HONOUR_ORDER.index(level.value)
    return any(
        honour.awarded_on <= day and HONOUR_ORDER.index(honour.level) >= lowest
        for honour in person.honours
    )


def term_end(rules: GradePolicy, issued: date) -> date:
    """Last valid day: the one before the corresponding day, else the month's last."""
    end = add_months(issued, rules.term_months.value)
    return end - timedelta(days=1) if end.day == issued.day else end
