"""持证时间的要求与等级不符

## 查什么

最低一级不要求下一级持证时间；其余各级都要求。

## 为什么

最低一级没有下一级，这样要求就没有人能申报；其余各级不写，等于不限晋级的间隔。

## 例子

    - grade: junior
      conditions:
        in_grade_months: {value: 24, source: assumption}     # 初级没有下一级

## 怎么改

最低一级删去这一项；其余各级按政策文件补上。

## 依据

《登记数据规范》第十条；该政策关于申报条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.ladder import rungs

CODE = "ELG043"
TITLE = "持证时间的要求与等级不符"
CLAUSE = Clause("records", 10)
TOPIC = "conditions"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Look at the lowest grade, then at the others."""
    policy = record.value
    pin = policy.profile, policy.version
    for place, rung in enumerate(rungs(policy)):
        asks = rung.policy.conditions.in_grade_months is not None
        if asks is (place > 0):
            continue
        name = GRADES[rung.policy.grade]
        pointer = ("grades", rung.at, "conditions")
        if asks:
            yield Problem(
                record.at(*pointer, "in_grade_months"),
                f"{name}是最低一级，没有下一级可以持证",
                "删去这一项。",
                policy=pin,
            )
        else:
            yield Problem(
                record.at(*pointer),
                f"{name}没有写明下一级持证时间（in_grade_months）",
                "按政策文件补上。",
                policy=pin,
            )
