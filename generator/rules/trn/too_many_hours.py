"""学时超过培训天数

## 查什么

一人的学时平均每天不超过 10 学时（示例假定，用来发现填错的数字），天数从起始日期到结束日
期，首尾都算。

## 为什么

学时是申报和年检的条件，多出来的学时往往是填错了数字或者日期。

## 例子

    from: 2025-05-06
    to: 2025-05-07
    attendances:
      - worker: W7K3M9QX2TB
        hours: 56                 # 2 天最多 20 学时

## 怎么改

对照培训通知和签到记录，改正学时或者日期。

## 依据

《登记数据规范》第十二条；所适用政策关于年度学时的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.record import Record

CODE = "TRN001"
TITLE = "学时超过培训天数"
CLAUSE = Clause("records", 12)
TOPIC = "yearly_training"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


_HOURS_A_DAY = 10
"""More than a day of classes holds (assumption)."""


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Compare everybody's hours with the days of the class."""
    training = record.value
    days = (training.end - training.start).days + 1
    if days < 1:
        return
    for order, attendance in enumerate(training.attendances):
        if attendance.hours > days * _HOURS_A_DAY:
            yield Problem(
                record.at("attendances", order, "hours"),
                f"培训共 {days} 天，每天按 {_HOURS_A_DAY} 学时计算，"
                f"最多 {days * _HOURS_A_DAY} 学时",
                "对照培训通知和签到记录，改正学时或者日期。",
            )
