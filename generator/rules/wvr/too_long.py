"""例外超过十二个月

## 查什么

例外从批准之日起不超过十二个月（示例假定，各地以主管机关的文件为准）。

## 为什么

例外只管一时。长期需要的，应当修改政策或者规则。

## 例子

    approved_on: 2026-03-12
    until: 2027-12-31              # 最晚 2027-03-12

## 怎么改

把截止日期改到十二个月以内；到期仍需例外的，重新报批。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.office import Waiver
from generator.model.record import Record
from generator.policy.workdays import add_months

CODE = "WVR007"
TITLE = "例外超过十二个月"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"

LONGEST_MONTHS = 12
"""Assumption: no published rule says how long an exception may last."""


def check(record: Record[Waiver], context: Context) -> Iterator[Problem]:
    """Compare the last day with the latest that may be set."""
    waiver = record.value
    latest = add_months(waiver.approved_on, LONGEST_MONTHS)
    if waiver.until > latest:
        yield Problem(
            record.at("until"),
            f"例外到 {waiver.until} 为止，超过 {LONGEST_MONTHS} 个月；最晚到 {latest}",
            "把截止日期改到十二个月以内；到期仍需例外的，重新报批。",
            (Related(record.at("approved_on"), "批准日期"),),
        )
