"""考核结果到期没有确定

## 查什么

政策规定的考核结果确定期限（示例假定为次年 3 月底）过后，年度考核表应当已经确定。

## 为什么

没有确定的考核不能作为认定、年检和发放津贴的依据。

## 例子

    year: 2025
    # finalised_on 没有填，今天已是 2026-04-10

## 怎么改

结果已经确定的，填写确定日期；没有确定的，抓紧办理。

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

CODE = "ASM007"
TITLE = "考核结果到期没有确定"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Look for a sheet that is open after the end of the policy's month."""
    sheet = record.value
    policy = policy_of_area(context.commons, sheet.area, date(sheet.year, 12, 31))
    due = None if policy is None else results_due(sheet.year, policy.yearly)
    if policy is None or due is None:
        return
    final = sheet.finalised_on
    if context.as_of > due and (final is None or final > context.as_of):
        yield Problem(
            record.at("finalised_on") if final else record.at("year"),
            f"{sheet.year} 年度的考核应当在 {due} 以前确定，"
            f"截至 {context.as_of} 还没有确定",
            "结果已经确定的，填写确定日期；没有确定的，抓紧办理。",
            policy=(policy.profile, policy.version),
        )
