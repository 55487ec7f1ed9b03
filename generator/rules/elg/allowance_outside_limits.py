"""津贴不在上下限之内

## 查什么

各级的红领津贴在本级的下限和上限之间，含两端；下限不高于上限。

## 为什么

上下限管着各县每年定的标准；政策自己的数字都不在其中，县里无从执行。

## 例子

    allowance_yearly_yuan: {value: 6000, source: R-61}
    allowance_ceiling_yuan: {value: 5400, source: assumption}

## 怎么改

对照政策文件，改正写错的一项。

## 依据

《登记数据规范》第十条；该政策关于津贴标准的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import GradePolicy, Policy
from generator.model.record import Record
from generator.model.vocabulary import GRADES

CODE = "ELG051"
TITLE = "津贴不在上下限之内"
CLAUSE = Clause("records", 10)
TOPIC = "allowance_rates"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare the amount of each grade with its floor and ceiling."""
    policy = record.value
    for at, grade in enumerate(policy.grades):
        for field, words in _faults(grade):
            yield Problem(
                record.at("grades", at, field),
                f"{GRADES[grade.grade]}的{words}",
                "对照政策文件，改正写错的一项。",
                policy=(policy.profile, policy.version),
            )


def _faults(grade: GradePolicy) -> Iterator[tuple[str, str]]:
    yuan, floor, ceiling = (
        None if number is None else number.value
        for number in (
            grade.allowance_yearly_yuan,
            grade.allowance_floor_yuan,
            grade.allowance_ceiling_yuan,
        )
    )
    if floor is not None and ceiling is not None and floor > ceiling:
        yield "allowance_floor_yuan", f"津贴下限 {floor} 元高于上限 {ceiling} 元"
    elif yuan is not None and floor is not None and yuan < floor:
        yield "allowance_yearly_yuan", f"津贴 {yuan} 元低于下限 {floor} 元"
    elif yuan is not None and ceiling is not None and yuan > ceiling:
        yield "allowance_yearly_yuan", f"津贴 {yuan} 元高于上限 {ceiling} 元"
