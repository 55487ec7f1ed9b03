"""批次的人数与公示、公告的名单不符

## 查什么

批次写明的公示人数，等于它各份公示名单的项数之和：由另一份公示替代的项、提前撤下的公
示不算。各份认定公告的项数之和不超过认定人数，因异议推迟的可以后补。

## 为什么

公布的统计和公布的名单应当对得上，否则两边都不可信。

## 例子

    counts:
      publicized: 15      # N2025-0082 的名单有 16 项

## 怎么改

核对名单，改正人数；漏列公告的，补到 notices。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.batch import Batch
from generator.model.record import Record

CODE = "PRC043"
TITLE = "批次的人数与公示、公告的名单不符"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-25"


def check(record: Record[Batch], context: Context) -> Iterator[Problem]:
    """Add up the lists of the batch's notices."""
    batch = record.value
    counts = batch.counts
    listed = {"publicity": 0, "result": 0}
    for key in batch.notices:
        card = context.index.get(key)
        if card is None:
            return  # another rule says so
        withdrawn = card.day("withdrawn")
        early = withdrawn is not None and card.end is not None and withdrawn <= card.end
        if card.level in listed and not early:
            listed[card.level] += card.listed
    publicized, announced = listed["publicity"], listed["result"]
    if counts.publicized is not None and counts.publicized != publicized:
        yield Problem(
            record.at("counts", "publicized"),
            f"公示人数写的是 {counts.publicized} 人，各份公示共列 {publicized} 项",
            "核对名单，改正人数；漏列公示的，补到 notices。",
        )
    if announced > (counts.approved or 0):
        yield Problem(
            record.at("counts"),
            f"认定人数写的是 {counts.approved or 0} 人，认定公告共列 {announced} 项",
            "核对名单，改正人数。",
        )
