"""公示结果没有了结就认定

## 查什么

认定了的申报件，公示名单里该项的结果应当是 clear（无异议）或者 unfounded（异议不成立）。
仍是 pending、异议成立、已经退出的，不得认定；已由另一份公示替代的项，看后一份。

## 为什么

一人有异议，只冻结这一人；核查清楚以前不认定。

## 例子

    items:
      - case: C…          # 该件已经认定
        outcome: pending

## 怎么改

补记公示结果；异议成立的，撤销这一件的认定。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.rules.pub._shared import was_withdrawn

CODE = "PUB016"
TITLE = "公示结果没有了结就认定"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


_DONE = frozenset({"clear", "unfounded"})


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare the result of each item with the outcome of its case."""
    notice = record.value
    if notice.type != "publicity" or was_withdrawn(notice):
        return
    for order, item in enumerate(notice.items):
        if item.case is None or item.outcome in _DONE or item.replaced_by is not None:
            continue
        card = context.index.get(item.case)
        if card is None or card.outcome != "approved":
            continue
        pending = item.outcome == "pending"
        told = "还没有登记公示结果" if pending else "的公示结果不允许认定"
        yield Problem(
            record.at("items", order),
            f"第 {order + 1} 项{told}，申报件已在 {card.end} 认定",
            "核对核查结论，补记公示结果；异议成立的，认定应当纠正。",
            (Related(Place(card.path, ("outcome",)), "办理结果"),),
            policy=card.policy,
        )
