"""任职年限短于逐级晋升所需的时间

## 查什么

各级的任职年限，不短于最低一级的任职年限加上逐级晋升到这一级的各次持证时间。

## 为什么

年限比逐级晋升的时间还短，这一项条件形同虚设，申报人却会以为到了年限就能申报。

## 例子

    # 初级任职满 1 年；中级要求持初级证满 2 年、高级要求持中级证满 3 年，合计 6 年
    - grade: senior
      conditions:
        tenure_months: {value: 60, source: assumption}      # 5 年

## 怎么改

对照政策文件，核对任职年限和各级的持证时间；文件如此规定的，这条提醒可以不理会。

## 依据

《登记数据规范》第十条；该政策关于申报条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.ladder import earliest_tenure, rungs
from generator.policy.wording import months_words

CODE = "ELG045"
TITLE = "任职年限短于逐级晋升所需的时间"
CLAUSE = Clause("records", 10)
TOPIC = "conditions"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Add up the steps to each grade."""
    policy = record.value
    for rung in rungs(policy):
        needed = earliest_tenure(policy, rung.policy.grade)
        asked = rung.policy.conditions.tenure_months.value
        if needed is not None and asked < needed:
            yield Problem(
                record.at("grades", rung.at, "conditions", "tenure_months"),
                f"{GRADES[rung.policy.grade]}要求任职满 {months_words(asked)}，"
                f"逐级晋升最快也要 {months_words(needed)}",
                "核对任职年限和各级的持证时间；文件如此规定的，这条提醒可以不理会。",
                policy=(policy.profile, policy.version),
            )
