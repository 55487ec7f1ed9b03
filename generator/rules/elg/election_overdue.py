"""党组织任期已满，没有换届记载

## 查什么

没有撤销的党组织，记有任期的，最近一届任期是否已经届满而没有下一届的记载。

## 为什么

书记由选举产生，任期随届。届满没有换届，书记的任职就没有着落。这一项随日期而来，只作提醒。

## 例子

    terms:
      - from: 2021-05-20
        to: 2024-05-19       # 其后没有下一届

## 怎么改

已经换届的，补记新一届任期和书记的任职；经批准延期的，改正届满日期。

## 依据

《登记数据规范》第九条；所适用政策关于内部选任和换届的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.record import Record

CODE = "ELG016"
TITLE = "党组织任期已满，没有换届记载"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[PartyOrganization], context: Context) -> Iterator[Problem]:
    """Look at the end of the latest term."""
    unit = record.value
    day = context.as_of
    if not unit.terms or (unit.dissolved_on is not None and unit.dissolved_on <= day):
        return
    place, last = max(enumerate(unit.terms), key=lambda pair: pair[1].start)
    if last.end is not None and last.end < day:
        yield Problem(
            record.at("terms", place, "to"),
            f"最近一届任期已于 {last.end} 届满，没有下一届的记载",
            "已经换届的，补记新一届任期和书记的任职；经批准延期的，改正届满日期。",
        )
