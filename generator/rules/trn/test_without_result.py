"""测试以后没有填写是否合格

## 查什么

测试举行以后，参加培训的每个人都填写是否合格；缺考的填不合格。一期培训合并提醒一次。

## 为什么

没有填写的，申报时按没有通过测试处理。

## 例子

    test_on: 2025-07-01
    attendances:
      - worker: W7K3M9QX2TB
        hours: 24                 # 没有填 passed

## 怎么改

对照测试结果补填。

## 依据

《登记数据规范》第十二条；所适用政策关于培训测试的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.record import Record

CODE = "TRN006"
TITLE = "测试以后没有填写是否合格"
CLAUSE = Clause("records", 12)
TOPIC = "training_test"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Count those without an answer once the test was held."""
    training = record.value
    if training.test_on is None or training.test_on >= context.as_of:
        return
    bare = [n for n, one in enumerate(training.attendances) if one.passed is None]
    if bare:
        yield Problem(
            record.at("attendances", bare[0]),
            f"{training.test_on} 已经测试，没有填写是否合格的有 {len(bare)} 人，"
            "这是第一人",
            "对照测试结果补填，缺考的填不合格。",
        )
