"""评为优秀的人数超过名额

## 查什么

考核表中等次为优秀的人数不超过本表的优秀名额；复核改变等次的，按复核后的等次计算。

## 为什么

名额由上级核定，超过的部分没有依据。复核不增加名额，确需增加的，经批准后登记豁免。

## 例子

    excellent_cap: 8        # 表中优秀 9 人

## 怎么改

对照考核文件核对等次和名额。

## 依据

《登记数据规范》第十二条；所适用政策关于优秀比例的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record
from generator.policy.limits import excellent_count

CODE = "ASM004"
TITLE = "评为优秀的人数超过名额"
CLAUSE = Clause("records", 12)
TOPIC = "assessment_cap"
SINCE = "2026-11-25"


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Count the results that stand."""
    sheet = record.value
    count = excellent_count(sheet)
    if count > sheet.excellent_cap:
        yield Problem(
            record.at("excellent_cap"),
            f"表中优秀 {count} 人，名额 {sheet.excellent_cap} 名",
            "对照考核文件，改正填错的等次或者名额。",
        )
