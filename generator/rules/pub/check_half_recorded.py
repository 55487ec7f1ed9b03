"""异议核查的办结日期与结论不全

## 查什么

核查办结的，办结日期和结论一并写明，办结日期不早于开始日期；没有办结的，两项都不写。

## 为什么

有结论没有日期，或者有日期没有结论，都不能作为认定的依据。

## 例子

    holds:
      - opened_on: 2025-07-14
        due_on: 2025-07-28
        closed_on: 2025-07-27      # 没有 outcome

## 怎么改

对照核查报告补上缺的一项。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PUB025"
TITLE = "异议核查的办结日期与结论不全"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for checks of which only half is told."""
    case = record.value
    for order, hold in enumerate(case.holds):
        if hold.closed_on is None and hold.outcome is not None:
            told = "写了结论，没有写办结日期"
        elif hold.closed_on is not None and hold.outcome is None:
            told = f"{hold.closed_on} 办结，没有写结论"
        elif hold.closed_on is not None and hold.closed_on < hold.opened_on:
            told = f"办结日期 {hold.closed_on} 早于开始日期 {hold.opened_on}"
        else:
            continue
        yield Problem(
            record.at("holds", order),
            f"第 {order + 1} 次核查：{told}",
            "对照核查报告补上缺的一项，或者改正日期。",
            policy=(case.policy.profile, case.policy.version),
        )
