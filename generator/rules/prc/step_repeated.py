"""环节没有退回却办了两次

## 查什么

一个环节通过以后不再重复；退回补正以后可以重办，更正后重新公示的可以再记一次公示，但
写另一份公示的编号。

## 为什么

同一环节有两个日期，就不知道以哪个为准。

## 例子

    steps:
      - {step: qualification_review, done_on: 2025-05-06, result: pass}
      - {step: qualification_review, done_on: 2025-05-09, result: pass}

## 怎么改

删去重复的一条；中间退回过的，补记退回。

## 依据

《登记数据规范》第十条；所适用政策关于办理程序的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import STEPS, repetitions

CODE = "PRC012"
TITLE = "环节没有退回却办了两次"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Find steps passed twice."""
    case = record.value
    for repeated in repetitions(case.steps):
        step, first = case.steps[repeated.order], case.steps[repeated.first]
        yield Problem(
            record.at("steps", repeated.order, "step"),
            f"“{STEPS[step.step]}”在 {first.done_on} 已经通过，"
            f"{step.done_on} 又记了一次，中间没有退回",
            "删去重复的一条；中间退回过的，补记退回。",
            (Related(record.at("steps", repeated.first), "前一次"),),
        )
