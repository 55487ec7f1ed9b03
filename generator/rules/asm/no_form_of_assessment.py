"""评定等次没有写明考核方式

## 查什么

评定了等次的，写明用了定期评价、随机检查、年度述职、满意度测评中的哪几种，至少一种。一张
表中有几人没有写的，合并提醒一次。

## 为什么

考核方式说明等次是怎样得出的，复核时以此为据。

## 例子

    - worker: W7K3M9QX2TB
      result: competent
      forms: [annual_report, satisfaction_survey]     # 漏填的，补上

## 怎么改

对照考核材料补填考核方式。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record

CODE = "ASM017"
TITLE = "评定等次没有写明考核方式"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Count the rated rows of a final sheet that name no form."""
    sheet = record.value
    if sheet.finalised_on is None:
        return
    bare = [n for n, row in enumerate(sheet.rows) if row.result and not row.forms]
    if bare:
        yield Problem(
            record.at("rows", bare[0]),
            f"评定了等次而没有写明考核方式的有 {len(bare)} 行，这是第一行",
            "对照考核材料，补填定期评价、随机检查、年度述职、满意度测评中用过的。",
        )
