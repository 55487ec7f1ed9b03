"""当地已经施行政策，来源还写历史登记

## 查什么

来源是历史登记的证书，发证之日当地应当还没有施行这一政策。

## 为什么

历史登记，是对旧办法所发证书的承认。政策施行以后发的证，都应当经过认定。

## 例子

    # 990101 自 2023-01-01 起施行
    origin: legacy
    issued_on: 2024-05-08

## 怎么改

日期写错的，改正；施行以后发的，改正来源，写明申报件。

## 依据

《登记数据规范》第十一条；所适用政策关于版本与首批认定的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "CRT032"
TITLE = "当地已经施行政策，来源还写历史登记"
CLAUSE = Clause("records", 11)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Ask which profile the issuer followed on the day of issue."""
    grade = record.value
    if grade.origin != "legacy":
        return
    profile = context.commons.profile_on(grade.issuer, grade.issued_on)
    if profile == grade.policy.profile:
        yield Problem(
            record.at("issued_on"),
            f"来源是历史登记，发证之日（{grade.issued_on}）"
            f"{grade.issuer} 已经施行这一政策",
            "日期写错的，改正；施行以后发的，改正来源，写明申报件。",
            policy=(grade.policy.profile, grade.policy.version),
        )
