"""津贴标准的地区不是发放地区

## 查什么

津贴由县级财政发放，标准的地区是县（市、区）、功能区或者省直管县。

## 为什么

属地财政分类补贴，省、市只定指导范围，乡镇不单独发放。

## 例子

    area: "990100"                # 市

## 怎么改

由发放津贴的县级地区填报。

## 依据

《登记数据规范》第九条；所适用政策关于津贴标准的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Rate
from generator.model.record import Record
from generator.model.vocabulary import AREA_TYPES

CODE = "BEN004"
TITLE = "津贴标准的地区不是发放地区"
CLAUSE = Clause("records", 9)
TOPIC = "allowance_rates"
SINCE = "2026-11-25"


_PAYERS = frozenset({"county", "functional_zone", "directly_managed"})


def check(record: Record[Rate], context: Context) -> Iterator[Problem]:
    """Look at the type of the area."""
    area = context.commons.areas.get(record.value.area)
    if area is not None and area.value.type not in _PAYERS:
        yield Problem(
            record.at("area"),
            f"这个地区是{AREA_TYPES[area.value.type]}，不发放津贴",
            "由发放津贴的县级地区填报。",
        )
