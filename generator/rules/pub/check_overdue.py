"""异议核查逾期

## 查什么

异议核查应当在到期日期以前（含当日）办结。已经逾期办结的，和到期仍没有办结的，都提示。

## 为什么

核查期间这个人的认定一直冻结，拖延对本人不公平。

## 例子

    holds:
      - {opened_on: 2025-07-14, due_on: 2025-07-28, closed_on: 2025-08-01}

## 怎么改

已经办结的，补记办结日期和结论；需要延长的，经批准后改到期日期。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PUB024"
TITLE = "异议核查逾期"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the end of every check, or the as-of day, with the day it was due."""
    case = record.value
    for order, hold in enumerate(case.holds):
        until = hold.closed_on or context.as_of
        if until <= hold.due_on:
            continue
        days = (until - hold.due_on).days
        told = "还没有办结" if hold.closed_on is None else f"{hold.closed_on} 办结"
        yield Problem(
            record.at("holds", order, "due_on"),
            f"核查 {hold.due_on} 到期，{told}，逾期 {days} 日",
            "已经办结的，补记办结日期和结论；需要延长的，经批准后改到期日期。",
            policy=(case.policy.profile, case.policy.version),
        )
