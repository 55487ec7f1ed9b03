"""培训还没有开始就登记了学时

## 查什么

培训开始以前，不登记学时。

## 为什么

没有开始的培训没有学时，往往是日期填错了。

## 例子

    from: 2026-09-01              # 今天是 2026-06-30
    attendances:
      - worker: W7K3M9QX2TB
        hours: 24

## 怎么改

改正日期；还没有举办的，学时先填 0，或者先不登记人员。

## 依据

《登记数据规范》第十二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.record import Record

CODE = "TRN011"
TITLE = "培训还没有开始就登记了学时"
CLAUSE = Clause("records", 12)
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Look for hours of a class that is still to come."""
    training = record.value
    if training.start <= context.as_of:
        return
    for order, attendance in enumerate(training.attendances):
        if attendance.hours:
            yield Problem(
                record.at("attendances", order, "hours"),
                f"培训从 {training.start} 开始，截至 {context.as_of} 还没有举办",
                "改正日期；还没有举办的，学时先填 0，或者先不登记人员。",
            )
            return
