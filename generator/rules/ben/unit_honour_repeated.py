"""党组织的表彰重复登记或者日期颠倒

## 查什么

同一天的同名表彰，一个党组织只登记一次；撤销日期不早于授予日期。

## 为什么

所在党组织的表彰同样是申报和放宽条件的依据，重复登记会多算次数。

## 例子

    honours:
      - title: 全市先进
        level: city
        awarded_on: 2025-06-27
      - title: 全市先进            # 重复
        level: city
        awarded_on: 2025-06-27

## 怎么改

对照表彰文件删去重复的一项，改正日期。

## 依据

《登记数据规范》第八条；所适用政策关于表彰的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.record import Record
from generator.rules.ben._honours import repeated

CODE = "BEN031"
TITLE = "党组织的表彰重复登记或者日期颠倒"
CLAUSE = Clause("records", 8)
TOPIC = "commendation"
SINCE = "2026-11-25"


def check(record: Record[PartyOrganization], context: Context) -> Iterator[Problem]:
    """Look for the same title on the same day, and for reversed dates."""
    yield from repeated(record)
