"""年检缺了中间的年度

## 查什么

证书登记了某个年度的年检，此前应当年检的年度也要有结论。最近一个年度还没有结论的，不在此列：
机关逾期没有登记，不影响证书有效。

## 为什么

年检逐年进行。后一年有结论而前一年没有，多半是漏登；延续的时候会因此受阻。

## 例子

    issued_on: 2023-03-01
    inspections:
      - year: 2024          # 没有 2023 年度的

## 怎么改

补记缺少的年度；确实没有年检的，写明免检或者补办的结论。

## 依据

《登记数据规范》第十一条；所适用政策关于年检的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.lifecycle import years_pending

CODE = "ASM034"
TITLE = "年检缺了中间的年度"
CLAUSE = Clause("records", 11)
TOPIC = "inspection"
SINCE = "2026-11-26"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for years without a conclusion before the last one that has one."""
    for record in dossier.grades:
        grade = record.value
        policy = context.commons.policy(grade.policy) if grade.inspections else None
        if policy is None or policy.inspection is None:
            continue
        last = max(one.year for one in grade.inspections)
        pending = years_pending(grade, context.as_of, policy.inspection)
        skipped = [str(year) for year in pending if year < last]
        if skipped:
            yield Problem(
                record.at("inspections"),
                f"登记了 {last} 年度的年检，此前 {'、'.join(skipped)} 年度没有结论",
                "补记缺少的年度；确实没有年检的，写明免检或者补办的结论。",
                policy=(policy.profile, policy.version),
            )
