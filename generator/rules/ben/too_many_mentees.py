"""导师同时所带人数过多

## 查什么

政策规定了所带人数的，导师同一天所带的人数不超过上限。

## 为什么

一名导师结对指导 3 至 5 名，人数太多，指导就落不到实处。

## 例子

    mentees: …                    # 从 2025-06-01 起同时有 6 人，上限 5 人

## 怎么改

改由其他导师带；已经结束的，补填终止日期。

## 依据

《登记数据规范》第十二条；所适用政策关于导师帮带的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Mentorship
from generator.model.record import Record
from generator.policy.mentoring import most_at_once
from generator.policy.surroundings import policy_of_area

CODE = "BEN008"
TITLE = "导师同时所带人数过多"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


def check(record: Record[Mentorship], context: Context) -> Iterator[Problem]:
    """Count the pairs that share a day."""
    mentorship = record.value
    start = mentorship.term.start
    policy = policy_of_area(context.commons, mentorship.area, start)
    if policy is None or policy.mentoring is None:
        return
    most = policy.mentoring.mentees_max
    if most is None or len(mentorship.mentees) <= most.value:
        return
    count, day = most_at_once(mentorship.mentees)
    if count > most.value:
        yield Problem(
            record.at("mentees"),
            f"从 {day} 起同时带 {count} 人，最多带 {most.value} 人",
            "改由其他导师带；已经结束的，补填终止日期。",
            policy=(policy.profile, policy.version),
        )
