"""公示期满很久没有登记结果

## 查什么

公示期满以后，各项应当登记公示结果。期满后政策规定的日数（示例假定为 15 日）已过，
仍是 pending、又没有异议在核查的，提示。

## 为什么

没有登记结果，就不能认定，也不知道有没有异议。

## 例子

    window: {from: 2026-05-11, to: 2026-05-18}
    items:
      - case: C…
        outcome: pending      # 到 2026-06-30 仍没有结果

## 怎么改

没有异议的写 clear；有异议的，按核查结论填写。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.notice import Notice, NoticeItem
from generator.model.record import Record
from generator.rules.pub._shared import policy_of_notice, was_withdrawn

CODE = "PUB034"
TITLE = "公示期满很久没有登记结果"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Count the items that a closed publicity left open."""
    notice = record.value
    end = notice.window.end
    if notice.type != "publicity" or context.as_of <= end or was_withdrawn(notice):
        return
    policy = policy_of_notice(notice, context)
    if policy is None:
        return
    if context.as_of <= end + timedelta(days=policy.publicity.outcome_days.value):
        return
    waiting = [
        order
        for order, item in enumerate(notice.items)
        if item.outcome == "pending" and not _being_checked(item, context)
    ]
    if waiting:
        days = (context.as_of - end).days
        yield Problem(
            record.at("items", waiting[0], "outcome"),
            f"公示 {end} 期满，已经 {days} 日，{len(waiting)} 项没有登记公示结果",
            "没有异议的写 clear；有异议的，按核查结论填写。",
            policy=(policy.profile, policy.version),
        )


def _being_checked(item: NoticeItem, context: Context) -> bool:
    card = context.index.get(item.case) if item.case else None
    return card is not None and card.day("open") is not None
