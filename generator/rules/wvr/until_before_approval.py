"""例外的截止日期早于批准日期

## 查什么

例外批准的截止日期不早于批准日期。

## 为什么

截止在批准之前的，一天也不起作用，多半是年份写错了。

## 例子

    approved_on: 2026-03-12
    until: 2025-12-31

## 怎么改

核对批准文件，改正写错的一个日期。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.office import Waiver
from generator.model.record import Record

CODE = "WVR006"
TITLE = "例外的截止日期早于批准日期"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"


def check(record: Record[Waiver], context: Context) -> Iterator[Problem]:
    """Compare the two days."""
    waiver = record.value
    if waiver.until < waiver.approved_on:
        yield Problem(
            record.at("until"),
            f"截止日期 {waiver.until} 早于批准日期 {waiver.approved_on}",
            "核对批准文件，改正写错的一个日期。",
            (Related(record.at("approved_on"), "批准日期"),),
        )
