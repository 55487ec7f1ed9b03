"""优秀名额超过规定比例

## 查什么

优秀名额不超过参加人数乘以政策规定的比例，不足一人的不计。适用的是考核单位所在地区在当年
12 月 31 日施行的政策版本。

## 为什么

优秀等次影响晋级和表彰，名额多了，对其他单位不公平。

## 例子

    participants: 42
    excellent_cap: 9        # 42 人的 20% 为 8 人

## 怎么改

按参加人数重新核定名额。

## 依据

《登记数据规范》第十二条；所适用政策关于优秀比例的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment
from generator.model.record import Record
from generator.policy.limits import excellent_limit
from generator.policy.surroundings import policy_of_area

CODE = "ASM003"
TITLE = "优秀名额超过规定比例"
CLAUSE = Clause("records", 12)
TOPIC = "assessment_cap"
SINCE = "2026-11-25"


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Work out the cap from the participants."""
    sheet = record.value
    policy = policy_of_area(context.commons, sheet.area, date(sheet.year, 12, 31))
    if policy is None or policy.yearly is None:
        return
    limit = excellent_limit(sheet.participants, policy.yearly)
    if sheet.excellent_cap > limit:
        yield Problem(
            record.at("excellent_cap"),
            f"优秀名额填 {sheet.excellent_cap} 名，{sheet.participants} 人的"
            f" {policy.yearly.excellent_percent.value}% 为 {limit} 名",
            f"改为不超过 {limit} 名；参加人数填错的，改正参加人数。",
            policy=(policy.profile, policy.version),
        )
