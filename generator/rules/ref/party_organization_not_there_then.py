"""任职期间党组织不存在

## 查什么

人员的每一段任职都应当落在该党组织成立之后、撤销之前。党组织已经撤销的，任职最迟在撤销当
日结束。

## 为什么

任职年限从任职起止日期算起。党组织不存在的日子不能算作任职，撤销后任职自然终止。

## 例子

    posts:
      - from: 2019-03-01     # 该党组织 2020 年成立
        party_organization: P…

## 怎么改

核对任命文件改正任职日期；党组织的成立、撤销日期记错的，改党组织记录。

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

CODE = "REF022"
TITLE = "任职期间党组织不存在"
CLAUSE = Clause("records", 5)
SINCE = "2026-11-21"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Compare each post with the life of its party organisation."""
    for order, post in enumerate(record.value.posts):
        card = context.index.get(post.party_organization)
        if card is None or card.start is None:
            continue
        if post.start < card.start:
            yield Problem(
                record.at("posts", order, "from"),
                f"第 {order + 1} 段任职自 {post.start} 开始，该党组织当时还没有成立",
                "核对任命文件和党组织的成立日期，改正记错的一处。",
                (Related(Place(card.path, ("founded_on",)), "党组织的成立日期"),),
            )
        if card.end is not None and (post.end is None or post.end > card.end):
            yield Problem(
                record.at("posts", order, "from" if post.end is None else "to"),
                f"第 {order + 1} 段任职延续到该党组织撤销以后",
                "任职最迟在党组织撤销当日结束：补填或改正任职的终止日期。",
                (Related(Place(card.path, ("dissolved_on",)), "党组织的撤销日期"),),
            )
