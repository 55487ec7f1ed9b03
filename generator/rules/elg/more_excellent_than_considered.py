"""要求的优秀次数多于所看的考核年度

## 查什么

认定条件中，要求为优秀的次数（assessments_excellent）不多于所看的考核年度数（assessments_considered）。

## 为什么

一年只有一次考核结果，次数多于年度的条件没有人能达到。

## 例子

    assessments_considered: {value: 2, source: assumption}
    assessments_excellent: {value: 3, source: assumption}

## 怎么改

对照政策文件，改正写错的一项。

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

CODE = "ELG044"
TITLE = "要求的优秀次数多于所看的考核年度"
CLAUSE = Clause("records", 10)
TOPIC = "conditions"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare the two numbers of each grade."""
    policy = record.value
    for at, grade in enumerate(policy.grades):
        excellent = grade.conditions.assessments_excellent.value
        considered = grade.conditions.assessments_considered.value
        if excellent > considered:
            yield Problem(
                record.at("grades", at, "conditions", "assessments_excellent"),
                f"{GRADES[grade.grade]}要求 {excellent} 次优秀，"
                f"只看 {considered} 个年度",
                "对照政策文件，改正写错的一项。",
                policy=(policy.profile, policy.version),
            )
