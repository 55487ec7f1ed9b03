"""公告的一项指向不同的人

## 查什么

公告的一项同时写了申报件、等级或者人员的，它们应当是同一个人的。

## 为什么

网页按这一项带出姓名。各写各的，就会把甲的名字挂在乙的证书上。

## 例子

    items:
      - case: C甲的
        worker: W乙

## 怎么改

核对名单，改正写错的编号。

## 依据

《登记数据规范》第十三条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record

CODE = "REF049"
TITLE = "公告的一项指向不同的人"
CLAUSE = Clause("records", 13)
SINCE = "2026-11-21"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare the persons behind the ids of each item."""
    for order, item in enumerate(record.value.items):
        persons = {item.worker} if item.worker else set()
        for key in (item.case, item.grade):
            card = context.index.get(key) if key else None
            if card is not None and card.worker is not None:
                persons.add(card.worker)
        if len(persons) > 1:
            yield Problem(
                record.at("items", order),
                f"第 {order + 1} 项里的编号属于不同的人",
                "核对名单，改正写错的编号。",
            )
