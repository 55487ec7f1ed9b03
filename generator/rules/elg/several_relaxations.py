"""一件申报使用了不止一种放宽

## 查什么

一个申报件至多写明一种放宽情形。

## 为什么

放宽情形不累加：职称、表彰和破格，一件只能用其中一种。

## 例子

    relaxations: [full_title, city_honour]

## 怎么改

只保留申报时所用的一种；用一种不能符合条件的，这一件不应当认定。

## 依据

《登记数据规范》第十条；所适用政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "ELG008"
TITLE = "一件申报使用了不止一种放宽"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Count the relaxations of a case."""
    case = record.value
    count = len(case.relaxations)
    if count > 1:
        yield Problem(
            record.at("relaxations"),
            f"写了 {count} 种放宽情形，一件只能用一种",
            "只保留申报时所用的一种。",
            policy=(case.policy.profile, case.policy.version),
        )
