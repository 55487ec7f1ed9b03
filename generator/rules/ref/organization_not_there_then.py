"""任职期间单位不存在

## 查什么

人员在单位任职、服务或者担任职务的每一段时间，都应当落在该单位成立之后、注销之前。单位没
有填成立日期的，只核对注销日期。

## 为什么

单位注销后，在该单位的任职随之结束，人员应当转到承接单位或者登记为未在岗。

## 例子

    posts:
      - from: 2018-03-01     # 没有终止日期，而单位 2025 年已经注销
        organization: O…

## 怎么改

补填终止日期，另起一段写明新的单位；单位的日期记错的，改单位记录。

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

CODE = "REF023"
TITLE = "任职期间单位不存在"
CLAUSE = Clause("records", 5)
SINCE = "2026-11-21"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Compare each stay at an organisation with the life of the organisation."""
    worker = record.value
    for field in ("posts", "works_at", "firm_roles"):
        for order, stay in enumerate(getattr(worker, field)):
            card = context.index.get(stay.organization) if stay.organization else None
            if card is None:
                continue
            if card.start is not None and stay.start < card.start:
                yield Problem(
                    record.at(field, order, "from"),
                    "这段经历开始时，单位还没有成立",
                    "核对起始日期和单位的成立日期，改正记错的一处。",
                    (Related(Place(card.path, ("founded_on",)), "单位的成立日期"),),
                )
            if card.end is not None and (stay.end is None or stay.end > card.end):
                yield Problem(
                    record.at(field, order, "from" if stay.end is None else "to"),
                    "这段经历延续到单位注销以后",
                    "补填或改正终止日期；人员转到别的单位的，另起一段。",
                    (Related(Place(card.path, ("dissolved_on",)), "单位的注销日期"),),
                )
