"""地区的上级不对

## 查什么

省没有上级；市的上级是省；县（市、区）的上级是市；省直管县的上级是省；功能区的上级是省、
市或者县；乡镇（街道、园区）的上级是县、省直管县或者功能区。上下级因此不会循环。

## 为什么

统计和发证权限按地区的上下级汇总。上级写错，一个县的数据就会算到别处。

## 例子

    code: "990154"
    type: town
    parent: "990100"     # 是市，乡镇的上级应当是县

## 怎么改

改为正确的上级代码；类别写错的，改类别。

## 依据

《登记数据规范》第七条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.area import Area
from generator.model.record import Record
from generator.model.vocabulary import AREA_TYPES

CODE = "REF030"
TITLE = "地区的上级不对"
CLAUSE = Clause("records", 7)
SINCE = "2026-11-21"


_PARENTS = {
    "province": (),
    "city": ("province",),
    "county": ("city",),
    "directly_managed": ("province",),
    "functional_zone": ("province", "city", "county"),
    "town": ("county", "directly_managed", "functional_zone"),
}


def check(record: Record[Area], context: Context) -> Iterator[Problem]:
    """Compare the type of an area with its parent's."""
    area = record.value
    allowed = _PARENTS[area.type]
    title = AREA_TYPES[area.type]
    if area.parent is None:
        if allowed:
            yield Problem(
                record.at("type"),
                f"{title}没有写上级地区",
                f"补上 parent，填{_listed(allowed)}的代码。",
                on_key=True,
            )
        return
    parent = context.commons.areas.get(area.parent)
    if parent is None:
        return  # REF020 says so
    if parent.value.type not in allowed:
        wanted = f"应当是{_listed(allowed)}" if allowed else "不写上级"
        yield Problem(
            record.at("parent"),
            f"{title}的上级写成了{AREA_TYPES[parent.value.type]}，{wanted}",
            "改为正确的上级代码；类别写错的，改类别。",
            (Related(parent.at("type"), "所写上级的类别"),),
        )


def _listed(types: tuple[str, ...]) -> str:
    return "、".join(AREA_TYPES[name] for name in types)
