"""承接单位的记载不对

## 查什么

单位或者党组织写了承接者的，应当写明自己注销、撤销的日期；承接者不能是自己，也不能先于自
己结束。

## 为什么

合并、分立和改制以后，人员随承接者走。承接者已经不在了，人员就没有去处。

## 例子

    dissolved_on: 2024-06-30
    successor: O…     # 该单位 2023 年已经注销

## 怎么改

补上注销或撤销日期；承接者写错的，改为实际承接的单位或党组织。

## 依据

《登记数据规范》第八条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.organization import Organization
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.record import Record

CODE = "REF034"
TITLE = "承接单位的记载不对"
CLAUSE = Clause("records", 8)
SINCE = "2026-11-21"
ASKED = frozenset({"organization", "party_organization"})


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Compare the end of a unit with its successor's."""
    unit = record.value
    if not isinstance(unit, Organization | PartyOrganization) or not unit.successor:
        return
    if unit.dissolved_on is None:
        yield Problem(
            record.at("successor"),
            "写了承接者，却没有写自己注销或撤销的日期",
            "补上 dissolved_on；还没有结束的，删去 successor。",
        )
        return
    card = context.index.get(unit.successor)
    if card is None:
        return  # REF020 says so
    if card.end is not None and card.end <= unit.dissolved_on:
        yield Problem(
            record.at("successor"),
            "承接者不晚于本单位就已经结束",
            "改为实际承接的单位或党组织，或改正双方的日期。",
            (Related(Place(card.path, ("dissolved_on",)), "承接者结束的日期"),),
        )
