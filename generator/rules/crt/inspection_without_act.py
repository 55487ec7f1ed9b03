"""年检结论为降级或者取消，迟迟没有决定

## 查什么

年检结论为降级或者取消的，经过政策规定的逾期月数，是否还没有终止证书的事件。只作提醒：可能正在
听取陈述申辩，也可能漏记。

## 为什么

结论已经作出，证书还显示有效，津贴也还在发。

## 例子

    inspections:
      - year: 2024
        outcome: cancel
        concluded_on: 2025-04-16     # 三个月以后仍然没有取消的事件

## 怎么改

已经决定的，补记事件；结论改变的，改正年检。

## 依据

《登记数据规范》第十一条；所适用政策关于降级与取消的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.succession import ENDING
from generator.policy.workdays import add_months

CODE = "CRT023"
TITLE = "年检结论为降级或者取消，迟迟没有决定"
CLAUSE = Clause("records", 11)
TOPIC = "demotion"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING

_AGAINST = frozenset({"demote", "cancel"})


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Look for the act that should have followed an inspection by now."""
    grade = record.value
    for order, inspection in enumerate(grade.inspections):
        if inspection.outcome not in _AGAINST:
            continue
        if any(event.kind in ENDING for event in grade.events):
            return
        policy = context.commons.policy(grade.policy)
        if policy is None or policy.inspection is None:
            return
        months = policy.inspection.overdue_months.value
        if context.as_of > add_months(inspection.concluded_on, months):
            yield Problem(
                record.at("inspections", order, "concluded_on"),
                f"{inspection.year} 年度的年检结论作于 {inspection.concluded_on}，"
                f"已过 {months} 个月，没有相应的决定",
                "已经决定的，补记事件；结论改变的，改正年检。",
                policy=(policy.profile, policy.version),
            )
