"""使用的放宽情形不是政策对该等级规定的

## 查什么

申报件写明的每一种放宽情形，应当是所适用政策版本规定的，并且适用于所申报的等级。

## 为什么

放宽只能由政策规定。特级不适用放宽，有的情形只适用于初级和中级。

## 例子

    target: special
    relaxations: [city_honour]   # 只适用于中级、高级

## 怎么改

代码写错的，改正；政策没有规定的，删去，再核对条件是否符合。

## 依据

《登记数据规范》第十条；所适用政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.model.vocabulary import GRADES

CODE = "ELG007"
TITLE = "使用的放宽情形不是政策对该等级规定的"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for each code among the relaxations of the policy."""
    case = record.value
    if not case.relaxations:
        return
    policy = context.commons.policy(case.policy)
    if policy is None:
        return
    known = {one.code: one.grades for one in policy.relaxations}
    for order, code in enumerate(case.relaxations):
        grades = known.get(code)
        if grades is None:
            words = "所适用政策没有规定这种放宽情形"
        elif case.target not in grades:
            reach = "、".join(GRADES[one] for one in grades)
            words = f"这种放宽情形只适用于{reach}，申报的是{GRADES[case.target]}"
        else:
            continue
        yield Problem(
            record.at("relaxations", order),
            words,
            "代码写错的，改正；政策没有规定的，删去，再核对条件。",
            policy=(policy.profile, policy.version),
        )
