"""地区的级别不对

## 查什么

单位所在地填乡镇（街道、园区）或者功能区的代码；人员的管理地区、批次、发证地区和编号簿填
县级以上的代码。

## 为什么

地区页按乡镇列单位，按县列人员和证书。级别填错，就列不到应在的页上。

## 例子

    town: "990101"     # 是县，应当填乡镇的代码

## 怎么改

改为正确级别的地区代码。

## 依据

《登记数据规范》第七条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.fields import Fields
from generator.model.record import Record
from generator.model.vocabulary import AREA_TYPES

CODE = "REF035"
TITLE = "地区的级别不对"
CLAUSE = Clause("records", 7)
SINCE = "2026-11-21"


_TOWNS = frozenset({"town", "functional_zone"})
_OFFICES = frozenset(
    {"province", "city", "county", "functional_zone", "directly_managed"}
)
_LEVELS = {
    "organization": (Fields(["town"]), _TOWNS, "乡镇（街道、园区）"),
    "worker": (Fields(["managed_by.*.area"]), _OFFICES, "县级以上地区"),
    "batch": (Fields(["area"]), _OFFICES, "县级以上地区"),
    "grade": (Fields(["issuer"]), _OFFICES, "县级以上地区"),
    "numbers": (Fields(["area"]), _OFFICES, "县级以上地区"),
}
ASKED = frozenset(_LEVELS)


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Compare the level of each area with what its field is for."""
    reader, types, wanted = _LEVELS[record.kind]
    for pointer, code in reader(record.value):
        area = context.commons.areas.get(code)
        if area is not None and area.value.type not in types:
            yield Problem(
                record.at(*pointer),
                f"这里应当填{wanted}的代码，所填的是{AREA_TYPES[area.value.type]}",
                f"改为{wanted}的代码。",
            )
