"""考核结果确定得晚

## 查什么

年度考核的结果应当在政策规定的月末（示例假定为次年 3 月底）以前确定。

## 为什么

认定、年检和津贴都以上一年度的考核为准，结果晚了，这些工作都要等。

## 例子

    year: 2025
    finalised_on: 2026-04-20      # 应在 2026-03-31 以前

## 怎么改

日期属实的不用改；填错的，对照考核文件改正。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record
from generator.policy.surroundings import policy_of_area
from generator.policy.yearly_record import results_due

CODE = "ASM006"
TITLE = "考核结果确定得晚"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Compare the day with the end of the policy's month."""
    sheet = record.value
    policy = policy_of_area(context.commons, sheet.area, date(sheet.year, 12, 31))
    due = None if policy is None else results_due(sheet.year, policy.yearly)
    if policy is None or due is None:
        return
    if sheet.finalised_on is not None and sheet.finalised_on > due:
        yield Problem(
            record.at("finalised_on"),
            f"{sheet.year} 年度的考核结果于 {sheet.finalised_on} 确定，"
            f"应当在 {due} 以前",
            "日期属实的不用改；填错的，对照考核文件改正。",
            policy=(policy.profile, policy.version),
        )
