"""两个版本同时施行

## 查什么

同一政策在同一天只有一个版本施行。前一版本没有写停止日期的，到写明取代它（supersedes）的版本施行前一天为止。

## 为什么

两个版本并存，同一天受理的申报不知按哪个办。

## 例子

    version: "2026.1"
    effective_from: 2026-01-01       # 2023.1 没有停止日期，本版本也没有写取代它

## 怎么改

后一版本取代前一版本的，写上 supersedes；前一版本已停止的，补上停止日期。

## 依据

《登记数据规范》第十条；该政策关于政策版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.choice import overlaps

CODE = "ELG055"
TITLE = "两个版本同时施行"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Report the later of two versions in force on the same days."""
    policy = record.value
    policies = [one.value for one in context.commons.policies.values()]
    for overlap in overlaps(policies, policy.profile):
        if overlap.later == policy.version:
            until = f"至 {overlap.end} " if overlap.end else "起"
            yield Problem(
                record.at("effective_from"),
                f"{overlap.start} {until}与版本 {overlap.earlier} 同时施行",
                "后一版本取代前一版本的，写上 supersedes；已停止的，补上停止日期。",
                policy=(policy.profile, policy.version),
            )
