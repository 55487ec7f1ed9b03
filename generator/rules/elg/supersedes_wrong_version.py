"""取代的版本不存在或者不在前

## 查什么

写明取代的版本（supersedes），应当是同一政策中施行更早的版本。

## 为什么

前一版本到什么时候为止，由取代它的版本推算；写错了，就会多出间断或者重叠。

## 例子

    version: "2026.1"
    supersedes: "2024.1"             # 没有这个版本

## 怎么改

改为同一政策的上一个版本；没有上一版本的，删去这一项。

## 依据

《登记数据规范》第十条；该政策关于政策版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record

CODE = "ELG056"
TITLE = "取代的版本不存在或者不在前"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Look the superseded version up."""
    policy = record.value
    if policy.supersedes is None:
        return
    pin = policy.profile, policy.version
    old = context.commons.policies.get((policy.profile, policy.supersedes))
    if context.refused("policy", profile=policy.profile, version=policy.supersedes):
        return
    if old is None:
        message = f"没有版本 {policy.supersedes}"
    elif old.value.effective_from >= policy.effective_from:
        message = (
            f"版本 {policy.supersedes} 自 {old.value.effective_from} 施行，"
            f"不早于本版本的 {policy.effective_from}"
        )
    else:
        return
    yield Problem(
        record.at("supersedes"),
        message,
        "改为同一政策的上一个版本；没有上一版本的，删去这一项。",
        policy=pin,
    )
