"""证书所写的政策版本在发证之日还没有施行

## 查什么

证书写明的政策版本，在发证之日已经施行；有政策以前发的证书（历史登记），写最早的版本。

## 为什么

证书的条件、期限和通用范围按所写的版本判断，写了以后的版本就判断错了。

## 例子

    issued_on: 2020-09-01
    origin: legacy
    policy:
      profile: sijiwuzhuan
      version: "2026.1"      # 最早的版本是 2023.1

## 怎么改

改为发证之日施行的版本；历史登记的，改为最早的版本。

## 依据

《登记数据规范》第十一条；所适用政策关于版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.surroundings import versions_in

CODE = "CRT033"
TITLE = "证书所写的政策版本在发证之日还没有施行"
CLAUSE = Clause("records", 11)
TOPIC = "versions"
SINCE = "2026-11-26"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare the day of issue with the first day of the version pinned."""
    grade = record.value
    policy = context.commons.policy(grade.policy)
    if policy is None or policy.effective_from <= grade.issued_on:
        return
    first = versions_in(context.commons, policy.profile)[0].policy.version
    if grade.origin == "legacy" and policy.version == first:
        return
    yield Problem(
        record.at("policy", "version"),
        f"{policy.version} 版自 {policy.effective_from} 起施行，"
        f"证书在 {grade.issued_on} 发出",
        "改为发证之日施行的版本；历史登记的，改为最早的版本。",
        policy=(policy.profile, policy.version),
    )
