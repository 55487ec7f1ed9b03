"""例外由别的地区的机关批准

## 查什么

例外批准的机关，不得是与记录无关的地区的机关：只有记录所在的地区和它的上级可以批准。公告、批次、
培训和表彰活动以记录中写的地区为准。

## 为什么

例外放下的是规则。别的地区的机关放不下本地区的规则。

## 例子

    record: notices/2023/N2023-0162.yml      # 云麓县的公示
    approved_by: 中共临湖区委两新组织工作委员会

## 怎么改

由记录所在地区或者上级的机关重新批准；机关写错的，对照批准文件改正。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.office import Waiver
from generator.model.record import Record
from generator.policy.authority import areas_of_body
from generator.rules.wvr._shared import area_of_waiver, offices_above

CODE = "WVR010"
TITLE = "例外由别的地区的机关批准"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-26"


def check(record: Record[Waiver], context: Context) -> Iterator[Problem]:
    """Look whether the approver is the office of an area that has no say here."""
    waiver = record.value
    code = area_of_waiver(waiver, context)
    elsewhere = areas_of_body(context.commons, waiver.approved_by)
    if code is None or not elsewhere:
        return
    offices = offices_above(code, context)
    if offices and waiver.approved_by not in offices:
        yield Problem(
            record.at("approved_by"),
            f"批准的是 {elsewhere[0]} 的机关，记录属于 {code}",
            f"由所在地区或者上级的机关重新批准；可以批准的有：{'、'.join(offices)}。",
        )
