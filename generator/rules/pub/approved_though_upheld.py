"""异议成立仍予认定

## 查什么

核查结论是异议成立、情节严重（upheld_serious）的，这一件不予认定。

## 为什么

异议成立还认定，等于没有公示。

## 例子

    holds:
      - {closed_on: 2025-07-27, outcome: upheld_serious}
    outcome: {result: approved}

## 怎么改

核对核查结论；无误的，办理结果改为 rejected 并写明原因代号。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PUB021"
TITLE = "异议成立仍予认定"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for a serious outcome of a check in an approved case."""
    case = record.value
    if not case.holds or case.outcome is None or case.outcome.result != "approved":
        return
    for order, hold in enumerate(case.holds):
        if hold.outcome == "upheld_serious":
            yield Problem(
                record.at("outcome", "result"),
                f"第 {order + 1} 次核查（{hold.opened_on} 开始）的结论不允许认定，"
                f"{case.outcome.decided_on} 却认定了",
                "核对核查结论；无误的，办理结果改为 rejected 并写明原因代号。",
                (Related(record.at("holds", order), "核查结论"),),
                policy=(case.policy.profile, case.policy.version),
            )
