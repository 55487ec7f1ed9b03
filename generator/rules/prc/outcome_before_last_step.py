"""办理结果的日期早于受理或者环节

## 查什么

办理结果的决定日期，不早于受理日期，也不早于任何一个环节的办结日期。

## 为什么

结案以后不会再有环节。

## 例子

    steps:
      - {step: comprehensive_review, done_on: 2025-07-14, result: fail}
    outcome: {result: rejected, decided_on: 2025-07-11}

## 怎么改

对照文件改正写错的日期。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import STEPS

CODE = "PRC053"
TITLE = "办理结果的日期早于受理或者环节"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the outcome's day with all that went before."""
    case = record.value
    if case.outcome is None:
        return
    decided = case.outcome.decided_on
    if decided < case.accepted_on:
        yield Problem(
            record.at("outcome", "decided_on"),
            f"{decided} 结案，早于受理日期 {case.accepted_on}",
            "对照文件改正写错的日期。",
            (Related(record.at("accepted_on"), "受理日期"),),
        )
    for order, step in enumerate(case.steps):
        if step.done_on > decided:
            yield Problem(
                record.at("outcome", "decided_on"),
                f"{decided} 结案，早于“{STEPS[step.step]}”的 {step.done_on}",
                "对照文件改正写错的日期。",
                (Related(record.at("steps", order, "done_on"), "较晚的环节"),),
            )
            return
