"""批次没有列出本公告

## 查什么

公告写明批次的，该批次的 notices 里应当列有本公告。

## 为什么

批次的公告名单应当完整：从批次可以看到它的每一次公示、公告和更正。

## 例子

    # 公告 N2026-0007
    batch: B甲     # B甲 的 notices 里没有 N2026-0007

## 怎么改

在批次的 notices 里补上本公告的编号。

## 依据

《登记数据规范》第十三条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record

CODE = "REF048"
TITLE = "批次没有列出本公告"
CLAUSE = Clause("records", 13)
SINCE = "2026-11-21"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Look for the notice in the list of its batch."""
    notice = record.value
    card = context.index.get(notice.batch) if notice.batch else None
    if card is not None and card.kind == "batch" and notice.id not in card.notices:
        yield Problem(
            record.at("batch"),
            f"所属批次的 notices 里没有 {notice.id}",
            "在批次的 notices 里补上本公告的编号；批次写错的，改批次。",
            (Related(Place(card.path, ("notices",)), "批次的公告名单"),),
        )
