"""任职单位不在党组织的覆盖范围

## 查什么

一段任职同时写了党组织和单位的，该单位应当列在党组织的 covers 里。联合支部、区域
工作站覆盖几家单位的，列出其中任何一家都可以；党组织没有列出覆盖单位的，不核对。

## 为什么

党组织书记是这家单位党组织的书记。单位不在覆盖范围，不是党组织写错，就是单位写错。

## 例子

    posts:
      - party_organization: P…     # covers 里没有下面这家单位
        organization: O…

## 怎么改

核对任命文件，改正单位或党组织；新覆盖的单位，补进党组织的 covers。

## 依据

《登记数据规范》第五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record

CODE = "REF052"
TITLE = "任职单位不在党组织的覆盖范围"
CLAUSE = Clause("records", 5)
SINCE = "2026-11-21"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Compare the organisation of each post with what its party organisation covers."""
    for order, post in enumerate(record.value.posts):
        if post.organization is None:
            continue
        card = context.index.get(post.party_organization)
        if card is None or not card.covers or post.organization in card.covers:
            continue
        yield Problem(
            record.at("posts", order, "organization"),
            f"第 {order + 1} 段任职的单位不在该党组织的覆盖范围",
            "核对任命文件改正；新覆盖的单位，补进党组织的 covers。",
            (Related(Place(card.path, ("covers",)), "党组织覆盖的单位"),),
        )
