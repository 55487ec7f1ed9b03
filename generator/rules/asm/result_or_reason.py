"""考核结果不全或者重复

## 查什么

考核表确定以后，每人一行，或者填等次，或者填不定等次的原因，只填其中一项；没有确定的，可
以都不填，不能都填。

## 为什么

两项都填，不知道以哪一项为准；两项都不填，这个人这一年就没有结果，认定、年检和津贴都无从
核对。

## 例子

    - worker: W7K3M9QX2TB
      result: competent
      unrated_reason: leave      # 两项只留一项

## 怎么改

对照考核文件，留下其中一项；结果还没有定的，填“正在接受核查”。

## 依据

《登记数据规范》第十二条；所适用政策关于不定等次的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record

CODE = "ASM001"
TITLE = "考核结果不全或者重复"
CLAUSE = Clause("records", 12)
TOPIC = "unrated"
SINCE = "2026-11-25"


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Look at every row for one of the two."""
    sheet = record.value
    for order, row in enumerate(sheet.rows):
        if row.result is not None and row.unrated_reason is not None:
            yield Problem(
                record.at("rows", order, "unrated_reason"),
                "同一行既填了等次，又填了不定等次的原因",
                "对照考核文件，只留一项。",
            )
        elif sheet.finalised_on is not None and not (row.result or row.unrated_reason):
            yield Problem(
                record.at("rows", order),
                f"考核表已于 {sheet.finalised_on} 确定，这一行没有结果",
                "补填等次，或者填写不定等次的原因。",
            )
