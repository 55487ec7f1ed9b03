"""陈述申辩的期限不够，或者没有期满就作出决定

## 查什么

撤销、取消和因降级而换证的事件，陈述申辩的期限从送达的次日起算，不少于政策规定的工作日；决定应当
在期满以后作出。

## 为什么

期限是给本人说话的时间，少一天，决定就可能被复核改变。

## 例子

    served_on: 2026-04-16
    hearing_until: 2026-04-21     # 5 个工作日应当到 2026-04-23
    decided_on: 2026-04-21

## 怎么改

日期写错的，改正；确实不够的，重新告知，期满以后再作决定。

## 依据

《登记数据规范》第十四条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade, GradeEvent
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.choice import policy_on
from generator.policy.succession import against_holder
from generator.policy.surroundings import calendar_of
from generator.policy.wording import EVENTS
from generator.policy.workdays import MissingCalendar

CODE = "CRT021"
TITLE = "陈述申辩的期限不够，或者没有期满就作出决定"
CLAUSE = Clause("records", 14)
TOPIC = "ending"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Count the working days of each hearing, and look for the decision after it."""
    for record, order, event in against_holder(dossier):
        if event.served_on is None or event.hearing_until is None:
            continue
        pin = (record.value.policy.profile, record.value.policy.version)
        word = EVENTS[event.kind]
        yield from _too_short(record, order, event, context)
        if event.decided_on <= event.hearing_until:
            yield Problem(
                record.at("events", order, "decided_on"),
                f"“{word}”决定于 {event.decided_on}，"
                f"陈述申辩到 {event.hearing_until} 才期满",
                "日期写错的，改正；没有期满的，期满以后再作决定。",
                (Related(record.at("events", order, "hearing_until"), "期满日期"),),
                policy=pin,
            )


def _too_short(
    record: Record[Grade], order: int, event: GradeEvent, context: Context
) -> Iterator[Problem]:
    policy = _policy(record.value, event, context)
    if policy is None or event.served_on is None or event.hearing_until is None:
        return
    days = policy.publicity.hearing_working_days.value
    try:
        earliest = calendar_of(context.commons).last_day(
            event.served_on, days, count_first=False
        )
    except MissingCalendar:
        return
    if event.hearing_until < earliest:
        yield Problem(
            record.at("events", order, "hearing_until"),
            f"送达于 {event.served_on}，陈述申辩 {days} 个工作日最早到 {earliest}，"
            f"这里写的是 {event.hearing_until}",
            "日期写错的，改正；确实不够的，重新告知。",
            (Related(record.at("events", order, "served_on"), "送达日期"),),
            policy=(policy.profile, policy.version),
        )


def _policy(grade: Grade, event: GradeEvent, context: Context) -> Policy | None:
    """Return the version in force on the day of service, else the pinned one."""
    versions = (record.value for record in context.commons.policies.values())
    day = event.served_on or event.decided_on
    found = policy_on(versions, grade.policy.profile, day)
    return found or context.commons.policy(grade.policy)
