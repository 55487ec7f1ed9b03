"""异议核查期间认定

## 查什么

异议核查没有办结的，不得认定；认定日期不早于最后一次核查的办结日期。

## 为什么

异议还在核查，认定就失去了依据。

## 例子

    holds:
      - {opened_on: 2025-07-25, due_on: 2025-08-08}      # 没有办结
    outcome: {result: approved, decided_on: 2025-08-06}

## 怎么改

补记核查的办结日期和结论；确实没有办结的，核查以后再认定。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PUB020"
TITLE = "异议核查期间认定"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the approval with every check."""
    case = record.value
    outcome = case.outcome
    if not case.holds or outcome is None or outcome.result != "approved":
        return
    for order, hold in enumerate(case.holds):
        if hold.closed_on is not None and hold.closed_on <= outcome.decided_on:
            continue
        told = "没有办结" if hold.closed_on is None else f"到 {hold.closed_on} 才办结"
        yield Problem(
            record.at("holds", order),
            f"{outcome.decided_on} 认定时，{hold.opened_on} 开始的核查{told}",
            "补记办结日期和结论；确实没有办结的，核查以后再认定。",
            (Related(record.at("outcome"), "办理结果"),),
            policy=(case.policy.profile, case.policy.version),
        )
