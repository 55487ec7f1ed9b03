"""名称的时段不衔接

## 查什么

姓名或者名称按启用先后排列，后一个从前一个停用的次日开始，不空缺，不重叠，只有最后一个可
以没有终止日期。

## 为什么

证书上印的是发证当日的名称。某一天没有名称，或者有两个名称，就不知道印哪一个。

## 例子

    names:
      - from: 2010-05-01
        name: 临湖某某商行
      - from: 2020-01-01     # 前一个没有写终止日期
        name: 临湖某某商贸有限公司

## 怎么改

给前一个名称写上终止日期（新名称启用的前一日）。

## 依据

《登记数据规范》第八条。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from msgspec import Struct

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.parts import NamePeriod
from generator.model.record import Record

CODE = "REF051"
TITLE = "名称的时段不衔接"
CLAUSE = Clause("records", 8)
SINCE = "2026-11-21"
ASKED = frozenset({"identity", "organization", "party_organization"})


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Compare each name with the one before it."""
    names: tuple[NamePeriod, ...] = record.value.names  # type: ignore[attr-defined]
    for order, (before, period) in enumerate(pairwise(names), 1):
        if before.end is None or period.start <= before.end:
            wrong = "启用时，前一个还没有停用"
        elif period.start > before.end + timedelta(days=1):
            wrong = "与前一个之间有空缺"
        else:
            continue
        yield Problem(
            record.at("names", order, "from"),
            f"第 {order + 1} 个名称{wrong}",
            "前一个名称用到新名称启用的前一日：改正起止日期。",
            (Related(record.at("names", order - 1), "前一个名称"),),
        )
