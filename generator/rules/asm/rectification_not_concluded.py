"""整改期满没有结论

## 查什么

整改期满以后，应当再记一次同一年度的年检结论：合格、降级或者取消。证书已经终止的除外。

## 为什么

没有结论，不知道整改是否通过，津贴也不能恢复。

## 例子

    - year: 2025
      outcome: rectify
      concluded_on: 2026-04-14
      rectify_until: 2026-07-14      # 今天已是 2026-07-20，没有结论

## 怎么改

补记整改的结论；没有办理的，抓紧办理。

## 依据

《登记数据规范》第十二条；所适用政策关于限期整改的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.lifecycle import standing_of
from generator.policy.standing import ACTIVE_STATES, CertificateState

CODE = "ASM032"
TITLE = "整改期满没有结论"
CLAUSE = Clause("records", 12)
TOPIC = "rectification"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Look for terms that are over and nothing after them."""
    grade, as_of = record.value, context.as_of
    for order, one in enumerate(grade.inspections):
        until = one.rectify_until
        if one.outcome != "rectify" or until is None or until >= as_of:
            continue
        if any(later.year == one.year for later in grade.inspections[order + 1 :]):
            continue
        state = standing_of(grade, as_of).state
        if state in ACTIVE_STATES or state is CertificateState.SUSPENDED:
            yield Problem(
                record.at("inspections", order, "rectify_until"),
                f"{one.year} 年度的整改到 {until} 期满，截至 {as_of} 没有结论",
                "补记整改的结论；没有办理的，抓紧办理。",
            )
