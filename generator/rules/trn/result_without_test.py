"""没有测试却填写了是否合格

## 查什么

填写测试是否合格的，培训写明测试日期，并且测试已经举行。

## 为什么

测试合格方可申报，没有测试日期的合格无从查证。

## 例子

    # 没有 test_on
    attendances:
      - worker: W7K3M9QX2TB
        hours: 24
        passed: true

## 怎么改

补填测试日期；没有测试的，删去是否合格。

## 依据

《登记数据规范》第十二条；所适用政策关于培训测试的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.record import Record

CODE = "TRN005"
TITLE = "没有测试却填写了是否合格"
CLAUSE = Clause("records", 12)
TOPIC = "training_test"
SINCE = "2026-11-25"


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Look for answers to a test that was not held."""
    if record.value.test_on is not None:
        return
    for order, attendance in enumerate(record.value.attendances):
        if attendance.passed is not None:
            yield Problem(
                record.at("attendances", order, "passed"),
                "培训没有测试日期，却填写了是否合格",
                "补填或者改正测试日期；没有测试的，删去是否合格。",
            )
