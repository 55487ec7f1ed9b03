"""考核复核、申诉超过办理期限

## 查什么

复核、申诉在申请以后、政策规定的天数以内作出决定；到期没有决定，或者决定晚了的，在此提
醒。

## 为什么

没有决定以前，原等次照常使用，拖得越久，改正起来牵涉越多。

## 例子

    revisions:
      - asked_on: 2026-03-25        # 30 日的最后一日为 2026-04-24
        decided_on: 2026-05-20

## 怎么改

已经决定的，补填决定日期和等次；没有决定的，抓紧办理。

## 依据

《登记数据规范》第十二条；所适用政策关于复核与申诉的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment, Revision
from generator.model.record import Record
from generator.policy.surroundings import calendar_of, policy_of_area
from generator.policy.workdays import MissingCalendar

CODE = "ASM016"
TITLE = "考核复核、申诉超过办理期限"
CLAUSE = Clause("records", 12)
TOPIC = "assessment_cap"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Count the days from the request to the decision, or to today."""
    for order, row in enumerate(record.value.rows):
        for place, one in enumerate(row.revisions):
            policy = policy_of_area(context.commons, record.value.area, one.asked_on)
            if policy is None or policy.appeal is None:
                continue
            rules = policy.appeal
            days = (rules.appeal_days if place else rules.review_days).value
            wrong = _late(context, one, days)
            if wrong is not None:
                yield Problem(
                    record.at("rows", order, "revisions", place),
                    wrong,
                    "已经决定的，补填决定日期和等次；没有决定的，抓紧办理。",
                    policy=(policy.profile, policy.version),
                )


def _late(context: Context, one: Revision, days: int) -> str | None:
    try:
        last = calendar_of(context.commons).last_natural_day(one.asked_on, days)
    except MissingCalendar:
        return None
    decided = one.decided_on
    if (decided or context.as_of) <= last:
        return None
    done = f"{decided} 才决定" if decided else f"截至 {context.as_of} 没有决定"
    return f"{one.asked_on} 申请，应当在 {days} 日内决定，最后一日为 {last}，{done}"
