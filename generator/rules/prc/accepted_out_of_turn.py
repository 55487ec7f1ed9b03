"""受理日期不在申报之后、审查之前

## 查什么

受理日期不早于申报（补正的，不早于补正）的日期，不晚于其后第一个环节的办结日期。

## 为什么

先申报，后受理，再审查。受理日期还决定适用哪个政策版本，不能错。

## 例子

    accepted_on: 2025-06-16
    steps:
      - {step: application, done_on: 2025-06-20}

## 怎么改

对照受理通知改正 accepted_on 或者环节的日期。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import FILING, STEPS

CODE = "PRC017"
TITLE = "受理日期不在申报之后、审查之前"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the day of acceptance with the steps around it."""
    case = record.value
    filings = len(list(takewhile(lambda step: step.step in FILING, case.steps)))
    day = case.accepted_on
    for order in {filings - 1, filings}:
        if not 0 <= order < len(case.steps):
            continue
        step = case.steps[order]
        if order < filings and day < step.done_on:
            told = "受理早于申报"
        elif order == filings and step.done_on < day:
            told = "受理晚于审查"
        else:
            continue
        yield Problem(
            record.at("accepted_on"),
            f"{told}（“{STEPS[step.step]}”环节）",
            "对照受理通知改正受理日期或者环节的日期。",
            (Related(record.at("steps", order, "done_on"), STEPS[step.step]),),
        )
