"""前后版本之间有间断

## 查什么

同一政策的前后版本相接，后一版本在前一版本结束的次日施行。

## 为什么

间断的日子里没有政策可依，这几天受理的申报无从办理。

## 例子

    # 2023.1 写明 effective_to: 2025-12-31
    version: "2026.1"
    effective_from: 2026-02-01       # 2026 年 1 月没有政策

## 怎么改

核对两个版本的施行和停止日期，使前后相接。

## 依据

《登记数据规范》第十条；该政策关于政策版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.choice import gaps

CODE = "ELG054"
TITLE = "前后版本之间有间断"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Report the version before which no version is in force."""
    policy = record.value
    policies = [one.value for one in context.commons.policies.values()]
    for gap in gaps(policies, policy.profile):
        if policy.effective_from == gap.end + timedelta(days=1):
            yield Problem(
                record.at("effective_from"),
                f"{gap.start} 至 {gap.end} 没有版本施行",
                "核对两个版本的施行和停止日期，使前后相接。",
                policy=(policy.profile, policy.version),
            )
