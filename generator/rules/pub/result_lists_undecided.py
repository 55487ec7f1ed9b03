"""认定公告列有没有认定的人

## 查什么

认定公告（result）所列的申报件都应当已经认定，公告的开始日期不早于认定日期。

## 为什么

没有认定就公告，是把不该公布的姓名公布出去。

## 例子

    type: result
    items:
      - case: C…      # 该件的办理结果不是认定

## 怎么改

核对名单，删去没有认定的项，或者补记办理结果。

## 依据

《登记数据规范》第十三条；所适用政策关于认定的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.rules.pub._shared import was_withdrawn

CODE = "PUB032"
TITLE = "认定公告列有没有认定的人"
CLAUSE = Clause("records", 13)
TOPIC = "decision"
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Look up the outcome of every case that a result names."""
    notice = record.value
    if notice.type != "result" or was_withdrawn(notice):
        return
    for order, item in enumerate(notice.items):
        card = context.index.get(item.case) if item.case else None
        if card is None or card.kind != "case":
            continue
        if card.outcome != "approved":
            told = "的申报件没有认定"
        elif card.end is not None and card.end > notice.window.start:
            told = f"在 {card.end} 认定，公告 {notice.window.start} 已经开始"
        else:
            continue
        yield Problem(
            record.at("items", order),
            f"第 {order + 1} 项{told}",
            "核对名单，删去没有认定的项，或者补记办理结果。",
            (Related(Place(card.path, ("outcome",)), "办理结果"),),
            policy=card.policy,
        )
