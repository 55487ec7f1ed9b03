"""地区的起止日期超出上级

## 查什么

地区代码使用的时间应当在上级代码使用的时间之内。上级代码停用但写明承接地区的，把承接地区
的时间连起来算。

## 为什么

某一天的地区树应当是完整的：每个在用的县，都能找到当天在用的市和省。

## 例子

    parent: "990100"          # 2000-01-01 起使用
    valid_from: 1999-05-01

## 怎么改

核对批复文件，改正本地区或者上级的起止日期；上级停用的，写明上级的承接地区。

## 依据

《登记数据规范》第七条。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.area import Area
from generator.model.record import Record

CODE = "REF031"
TITLE = "地区的起止日期超出上级"
CLAUSE = Clause("records", 7)
SINCE = "2026-11-21"


def check(record: Record[Area], context: Context) -> Iterator[Problem]:
    """Compare the days of an area with those of its parent and the successors."""
    area = record.value
    areas = context.commons.areas
    parent = areas.get(area.parent) if area.parent else None
    if parent is None:
        return
    if area.valid_from < parent.value.valid_from:
        yield Problem(
            record.at("valid_from"),
            f"本地区自 {area.valid_from} 起使用，早于上级的 {parent.value.valid_from}",
            "核对批复文件，改正本地区或者上级的起始日期。",
            (Related(parent.at("valid_from"), "上级的起始日期"),),
        )
    end = _last_end(parent, areas)
    if end is not None and (area.valid_to is None or area.valid_to > end):
        yield Problem(
            record.at("parent"),
            f"上级代码用到 {end} 为止，本地区在那以后还在使用",
            "给本地区写上终止日期和承接地区，或给上级写明承接地区。",
            (Related(parent.at("valid_to"), "上级的终止日期"),),
        )


def _last_end(parent: Record[Area], areas: dict[str, Record[Area]]) -> date | None:
    """Last day on which the parent or whoever took over from it is in use."""
    seen: set[str] = set()
    while parent.value.valid_to is not None and parent.value.code not in seen:
        seen.add(parent.value.code)
        successor = areas.get(parent.value.successor or "")
        if successor is None:
            break
        parent = successor
    return parent.value.valid_to
