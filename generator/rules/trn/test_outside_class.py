"""测试日期不在培训期间

## 查什么

测试在培训期间举行，最后一天也可以。

## 为什么

训后测试是培训班的一个环节，测试日期决定从哪一天起可以申报。

## 例子

    from: 2025-06-27
    to: 2025-07-01
    test_on: 2025-07-10           # 应在 2025-06-27 至 2025-07-01

## 怎么改

对照培训通知改正测试日期；测试安排在培训以后的，结束日期写到测试当天。

## 依据

《登记数据规范》第十二条；所适用政策关于培训测试的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.record import Record

CODE = "TRN004"
TITLE = "测试日期不在培训期间"
CLAUSE = Clause("records", 12)
TOPIC = "training_test"
SINCE = "2026-11-25"


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Compare the day of the test with both ends of the class."""
    training = record.value
    day = training.test_on
    if day is not None and not training.start <= day <= training.end:
        yield Problem(
            record.at("test_on"),
            f"测试日期 {day} 不在 {training.start} 至 {training.end} 以内",
            "对照培训通知改正测试日期，或者把结束日期写到测试当天。",
        )
