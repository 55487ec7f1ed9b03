"""放宽的幅度过大

## 查什么

一种情形放宽的月数，不多于所放宽的条件本身，并且不超过政策自己规定的上限
（relaxation_limit_months）。破格不在此限：凭省级以上表彰，免去各适用等级的全部下一级持证时间。

## 为什么

放宽只是适当减少。幅度超过条件本身的，等于取消这一条件，应当直说。

## 例子

    condition: tenure_months         # 中级要求任职满 36 个月
    months: {value: 48, source: assumption}

## 怎么改

对照政策文件，改正放宽的月数或者适用的等级。

## 依据

《登记数据规范》第十条；该政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import GradePolicy, Number, Policy, Relaxation
from generator.model.record import Record
from generator.model.vocabulary import GRADES

CODE = "ELG049"
TITLE = "放宽的幅度过大"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"

HIGH_HONOURS = frozenset({"province", "national"})


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare every relaxation with the conditions that it eases."""
    policy = record.value
    for at, relaxation in enumerate(policy.relaxations):
        asked = {
            one.grade: _months(one, relaxation.condition)
            for one in policy.grades
            if one.grade in relaxation.grades
        }
        months = relaxation.months.value
        if _exceptional(relaxation) and months >= max(asked.values(), default=0):
            continue
        for message in _faults(months, asked, policy.relaxation_limit_months):
            yield Problem(
                record.at("relaxations", at, "months"),
                message,
                "对照政策文件，改正放宽的月数或者适用的等级。",
                policy=(policy.profile, policy.version),
            )


def _faults(
    months: int, asked: dict[GradeLevel, int], longest: Number | None
) -> Iterator[str]:
    if longest is not None and months > longest.value:
        yield f"放宽 {months} 个月，超过 {longest.value} 个月"
    for grade, limit in asked.items():
        if months > limit:
            yield f"放宽 {months} 个月，{GRADES[grade]}的这一条件是 {limit} 个月"


def _exceptional(relaxation: Relaxation) -> bool:
    """Whether it is the one that waives the time in grade (破格)."""
    high = relaxation.honour_level in HIGH_HONOURS
    return high and relaxation.condition == "in_grade_months"


def _months(grade: GradePolicy, condition: str) -> int:
    number: Number | None = getattr(grade.conditions, condition)
    return 0 if number is None else number.value
