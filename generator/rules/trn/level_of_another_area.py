"""培训层级与举办地区不符

## 查什么

省级培训由省举办，市级培训由市举办，县级培训由县（市、区）、功能区、省直管县或者乡镇（街
道、园区）举办。

## 为什么

申报各等级要参加相应层级的培训，层级填错，条件就核对错了。

## 例子

    area: "990101"                # 县（市、区）
    level: city

## 怎么改

对照培训通知改正层级或者举办地区。

## 依据

《登记数据规范》第十二条；所适用政策关于三级培训的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.kinds.policy import Level
from generator.model.record import Record
from generator.model.vocabulary import AREA_TYPES
from generator.policy.wording import LEVELS

CODE = "TRN007"
TITLE = "培训层级与举办地区不符"
CLAUSE = Clause("records", 12)
TOPIC = "training_levels"
SINCE = "2026-11-25"


_HELD_BY: dict[str, Level] = {"province": "province", "city": "city"}


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Compare the level with the type of the area."""
    training = record.value
    area = context.commons.areas.get(training.area)
    if area is None:
        return
    wanted = _HELD_BY.get(area.value.type, "county")
    if training.level != wanted:
        yield Problem(
            record.at("level"),
            f"举办地区是{AREA_TYPES[area.value.type]}，应当填{LEVELS[wanted]}，"
            f"所填的是{LEVELS[training.level]}",
            "对照培训通知改正层级或者举办地区。",
        )
