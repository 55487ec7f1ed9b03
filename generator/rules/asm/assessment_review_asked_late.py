"""申请考核复核、申诉超过期限

## 查什么

对考核等次有异议的，在结果确定以后、政策规定的天数以内申请复核；对复核决定不服的，在决定
以后、规定的天数以内申诉。最后一日是休息日的，顺延到下一个工作日。

## 为什么

超过期限提出的，按信访或者其他途径办理，不作为复核、申诉记载。

## 例子

    finalised_on: 2026-03-20
    rows:
      - revisions:
          - asked_on: 2026-05-06     # 30 日的最后一日为 2026-04-20

## 怎么改

对照申请核对日期；确已超过期限的，不在这里记载。

## 依据

《登记数据规范》第十二条；所适用政策关于复核与申诉的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.surroundings import calendar_of, policy_of_area
from generator.policy.workdays import MissingCalendar

CODE = "ASM015"
TITLE = "申请考核复核、申诉超过期限"
CLAUSE = Clause("records", 12)
TOPIC = "assessment_cap"
SINCE = "2026-11-25"


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Count the days from the result, or from the decision before, to the request."""
    sheet = record.value
    for order, row in enumerate(sheet.rows):
        since = sheet.finalised_on
        for place, one in enumerate(row.revisions):
            late = _late(context, sheet.area, place, since, one.asked_on)
            if late is not None:
                policy, wrong = late
                yield Problem(
                    record.at("rows", order, "revisions", place, "asked_on"),
                    wrong,
                    "对照申请核对日期；确已超过期限的，不在这里记载。",
                    policy=(policy.profile, policy.version),
                )
            since = one.decided_on


def _late(
    context: Context, area: str, place: int, since: date | None, asked: date
) -> tuple[Policy, str] | None:
    policy = since and policy_of_area(context.commons, area, since)
    if since is None or not policy or policy.appeal is None:
        return None
    rules = policy.appeal
    days = (rules.appeal_within_days if place else rules.review_within_days).value
    what, begun = ("申诉", "复核决定") if place else ("复核", "结果确定")
    try:
        last = calendar_of(context.commons).last_natural_day(since, days)
    except MissingCalendar:
        return None
    if asked <= last:
        return None
    wrong = (
        f"{begun}（{since}）以后 {days} 日内可以申请{what}，"
        f"最后一日为 {last}，{asked} 申请已经超过"
    )
    return policy, wrong
