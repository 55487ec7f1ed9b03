"""The conditions that rest on the records of years: assessments, training, honours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.kinds.assessment import Result
from generator.model.kinds.parts import HonourLevel
from generator.model.kinds.policy import GradePolicy, Number, Policy
from generator.policy import career
from generator.policy.candidate import Candidate
from generator.policy.condition import (
    Condition,
    ConditionCode,
    PolicyClause,
    Value,
    cite,
)
from generator.policy.wording import HONOUR_LEVELS, LEVELS, RESULTS
from generator.policy.yearly_record import at_least


def record_conditions(
    person: Candidate, policy: Policy, rules: GradePolicy, on: date
) -> Iterator[Condition]:
    """Judge what the policy asks of the years, in its order."""
    asked, grade = rules.conditions, rules.grade
    yield _assessments(person, policy, rules, on)
    if asked.training_hours is not None:
        clause = cite(policy, grade, "training_hours", asked.training_hours)
        yield _hours(person, asked.training_hours, on, clause)
    if asked.training_sessions is not None:
        clause = cite(policy, grade, "training_sessions", asked.training_sessions)
        yield _sessions(person, rules, asked.training_sessions, on, clause)
    if asked.quarters_done is not None:
        clause = cite(policy, grade, "quarters_done", asked.quarters_done)
        yield _quarters(person, policy, asked.quarters_done, on, clause)
    if asked.honour_level is not None:
        clause = cite(policy, grade, "honour_level", asked.honour_level)
        yield _honours(person, asked.honour_level.value, on, clause)
    if person.background:
        yield _background(
            person, PolicyClause(policy.profile, policy.version, "procedure")
        )


def employed_in(person: Candidate, year: int) -> bool:
    """Whether a year needs an assessment: the worker had a post at its end."""
    return bool(career.posts_on(person.worker, date(year, 12, 31)))


def _assessments(
    person: Candidate, policy: Policy, rules: GradePolicy, on: date
) -> Condition:
    """年度考核: the last years, each good enough, so many of them 优秀."""
    asked = rules.conditions
    count, excellent = asked.assessments_considered, asked.assessments_excellent.value
    years = person.years.last_assessments(
        count.value, on, lambda year: employed_in(person, year), policy.yearly
    )
    lowest = asked.assessments_lowest.value
    good = len(years) == count.value and all(
        at_least(result, lowest) for _, result in years
    )
    found = sum(result == "excellent" for _, result in years)
    words = f"要求最近 {count.value} 个年度均为{RESULTS[lowest]}以上"
    if excellent:
        words += f"，其中优秀至少 {excellent} 次"
    told = "、".join(f"{year} 年{_result_words(result)}" for year, result in years)
    return Condition(
        ConditionCode.ASSESSMENTS,
        Value(count.value, words),
        Value(
            tuple(f"{year}:{result or 'not_assessed'}" for year, result in years),
            told or "没有考核结果",
        ),
        good and found >= excellent,
        cite(policy, rules.grade, "assessments_considered", count),
    )


def _result_words(result: Result | None) -> str:
    return "没有考核结果" if result is None else RESULTS[result]


def _hours(
    person: Candidate, number: Number, on: date, clause: PolicyClause
) -> Condition:
    """培训学时 of the last completed year (schema: 上一年度)."""
    year = on.year - 1
    hours = person.years.training_hours(year, on)
    return Condition(
        ConditionCode.TRAINING_HOURS,
        Value(number.value, f"要求满 {number.value} 学时"),
        Value(hours, f"{year} 年培训 {hours} 学时"),
        hours >= number.value,
        clause,
    )


def _sessions(
    person: Candidate,
    rules: GradePolicy,
    number: Number,
    on: date,
    clause: PolicyClause,
) -> Condition:
    """培训次数 of the last completed year, at the level of the deciding office.

    The three levels of training are seed-1's; that a higher level counts for a lower,
    and that the year is the same as for the hours, are assumptions.
    """
    year, level = on.year - 1, rules.authority
    sessions = person.years.training_sessions(year, on, level)
    what = f"{LEVELS[level]}以上培训"
    return Condition(
        ConditionCode.TRAINING_SESSIONS,
        Value(number.value, f"要求至少 {number.value} 次"),
        Value(sessions, f"{year} 年参加{what} {sessions} 次"),
        sessions >= number.value,
        clause,
    )


def _quarters(
    person: Candidate, policy: Policy, number: Number, on: date, clause: PolicyClause
) -> Condition:
    """季度清单 (seed-2) of the last year that was assessed."""
    years, rules = person.years, policy.yearly
    last = years.last_assessments(1, on, lambda year: employed_in(person, year), rules)
    year = last[0][0] if last else years.last_assessed_year(on, rules)
    done = person.years.quarters_done(year)
    return Condition(
        ConditionCode.QUARTERS,
        Value(number.value, f"要求至少 {number.value} 个季度"),
        Value(done, f"{year} 年完成 {done} 个季度的清单任务"),
        done >= number.value,
        clause,
    )


def _honours(
    person: Candidate, level: HonourLevel, on: date, clause: PolicyClause
) -> Condition:
    """表彰 of the person or of the party organisation (seed-2: 本人或所在党支部)."""
    count = len(career.honours_standing(person.honours, on, level))
    words = f"{HONOUR_LEVELS[level]}以上表彰"
    return Condition(
        ConditionCode.HONOURS,
        Value(level, f"要求本人或所在党组织受过{words}"),
        Value(count, f"受过{words} {count} 次"),
        count > 0,
        clause,
    )


def _background(person: Candidate, clause: PolicyClause) -> Condition:
    """背景审查 (seed-2): every department asked has no objection.

    Asked only where a case has answers: before an application there are none.
    """
    checks = person.background
    failed = sum(check.result == "fail" for check in checks)
    words = f"{len(checks)} 个部门反馈，{failed} 个部门不同意"
    return Condition(
        ConditionCode.BACKGROUND,
        Value(len(checks), "要求各部门均同意"),
        Value(len(checks) - failed, words),
        not failed,
        clause,
    )
