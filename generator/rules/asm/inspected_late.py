"""年检办结超过规定的时间

## 查什么

年检在政策规定的月数以内办结；晚了的，在此提醒。

## 为什么

期限过后没有结果的证书，网页上显示“有效（待年检）”，持证人也领不到津贴。

## 例子

    inspections:
      - year: 2025
        outcome: pass
        concluded_on: 2026-07-20     # 应在 2026-06-30 以前

## 怎么改

日期属实的不用改；填错的，对照年检文件改正。

## 依据

《登记数据规范》第十二条；所适用政策关于年检的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.lifecycle import window_of
from generator.rules.asm._inspections import inspections_of

CODE = "ASM022"
TITLE = "年检办结超过规定的时间"
CLAUSE = Clause("records", 12)
TOPIC = "inspection"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each first conclusion of a year with the end of its window."""
    for one in inspections_of(dossier, context):
        inspection = one.inspection
        before = one.record.value.inspections[: one.order]
        if any(earlier.year == inspection.year for earlier in before):
            continue
        _, last = window_of(inspection.year, one.rules)
        if inspection.concluded_on > last:
            yield Problem(
                one.at("concluded_on"),
                f"{inspection.year} 年度的年检应当在 {last} 以前办结，"
                f"办结日期是 {inspection.concluded_on}",
                "日期属实的不用改；填错的，对照年检文件改正。",
                policy=one.pin,
            )
