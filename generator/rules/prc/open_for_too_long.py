"""申报件长期没有办结

## 查什么

没有办理结果的申报件，最近一个环节（没有环节的，受理）以后满政策规定的月数（示例假定为
6 个月）仍没有进展的，提示。

## 为什么

久拖不决，本人既不能再次申报，也无从申请复核。

## 例子

    accepted_on: 2025-06-16
    steps:
      - {step: application, done_on: 2025-06-09}
    # 到 2026-06-30 仍没有下一个环节

## 怎么改

补记已经办理的环节；不再办理的，写明办理结果。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.workdays import add_months

CODE = "PRC057"
TITLE = "申报件长期没有办结"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for cases that nobody has touched for long."""
    case = record.value
    if case.outcome is not None:
        return
    policy = context.commons.policy(case.policy)
    if policy is None or policy.review is None:
        return
    months = policy.review.idle_months.value
    last = max([case.accepted_on, *(step.done_on for step in case.steps)])
    if context.as_of > add_months(last, months):
        yield Problem(
            record.at("accepted_on"),
            f"{case.accepted_on} 受理，最近一次办理在 {last}，已满 {months} 个月",
            "补记已经办理的环节；不再办理的，写明办理结果。",
            policy=(policy.profile, policy.version),
        )
