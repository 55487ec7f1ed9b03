"""放宽条件写了政策没有设的等级

## 查什么

放宽条件所适用的等级，应当是本政策设立的等级。

## 为什么

等级不存在，这一放宽用不上，多半是从别的政策抄来的。

## 例子

    grades: [intermediate, senior]   # 本政策只设初级、中级

## 怎么改

对照政策文件，改正适用的等级。

## 依据

《登记数据规范》第十条；该政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.model.vocabulary import GRADES

CODE = "ELG048"
TITLE = "放宽条件写了政策没有设的等级"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare the grades of every relaxation with those of the policy."""
    policy = record.value
    offered = {grade.grade for grade in policy.grades}
    for at, relaxation in enumerate(policy.relaxations):
        absent = [grade for grade in relaxation.grades if grade not in offered]
        if absent:
            names = "、".join(GRADES[grade] for grade in absent)
            yield Problem(
                record.at("relaxations", at, "grades"),
                f"本政策没有设{names}",
                "对照政策文件，改正适用的等级。",
                policy=(policy.profile, policy.version),
            )
