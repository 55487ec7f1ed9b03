"""参加人数与各行不符

## 查什么

考核表确定以后，参加人数不少于定了等次的人数，不多于表中的人数。

## 为什么

优秀名额按参加人数计算；人数多报，名额就会多出来。

## 例子

    participants: 45        # 表中只有 42 行
    rows: …

## 怎么改

对照考核文件改正参加人数；漏了人的，补上这一行。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record

CODE = "ASM002"
TITLE = "参加人数与各行不符"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Compare the header with the rows."""
    sheet = record.value
    if sheet.finalised_on is None:
        return
    rated = sum(row.result is not None for row in sheet.rows)
    if not rated <= sheet.participants <= len(sheet.rows):
        yield Problem(
            record.at("participants"),
            f"参加人数填 {sheet.participants} 人，表中 {len(sheet.rows)} 人，"
            f"其中定了等次的 {rated} 人",
            "对照考核文件改正参加人数，或者补上漏掉的人。",
        )
