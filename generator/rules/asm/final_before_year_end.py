"""年度结束前已经确定结果

## 查什么

年度考核的结果在年度结束以后确定，确定日期不早于次年 1 月 1 日。

## 为什么

一年没有过完，不能对全年作出评价。年中离岗的人也在年末的表中写明原因。

## 例子

    year: 2025
    finalised_on: 2025-12-20      # 应在 2026-01-01 以后

## 怎么改

对照考核文件改正年度或者确定日期。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record

CODE = "ASM005"
TITLE = "年度结束前已经确定结果"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Compare the day with the end of the year."""
    sheet = record.value
    if sheet.finalised_on is not None and sheet.finalised_on.year <= sheet.year:
        yield Problem(
            record.at("finalised_on"),
            f"{sheet.year} 年度的考核结果于 {sheet.finalised_on} 确定，年度还没有结束",
            "对照考核文件改正年度或者确定日期。",
        )
