"""公告所列申报件不属于本批次

## 查什么

公告写明批次的，所列的申报件都应当属于这个批次。

## 为什么

公示的名单就是本批次通过的人。混进别的批次，等于没有经过本批次的程序就公示。

## 例子

    batch: B甲
    items:
      - case: C…     # 该申报件属于 B乙

## 怎么改

核对名单，删去或者改正这一项；申报件的批次写错的，改申报件。

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

CODE = "REF046"
TITLE = "公告所列申报件不属于本批次"
CLAUSE = Clause("records", 13)
SINCE = "2026-11-21"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare the batch of every case on the list with the notice's."""
    notice = record.value
    if notice.batch is None:
        return
    for order, item in enumerate(notice.items):
        card = context.index.get(item.case) if item.case else None
        if card is not None and card.kind == "case" and card.batch != notice.batch:
            yield Problem(
                record.at("items", order, "case"),
                f"第 {order + 1} 项的申报件不属于本公告的批次",
                "核对名单，改正这一项；申报件的批次写错的，改申报件。",
                (Related(Place(card.path, ("batch",)), "申报件的批次"),),
            )
