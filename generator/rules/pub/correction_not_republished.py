"""异议成立的更正没有重新公示

## 查什么

异议成立、属于更正的（upheld_minor），更正后的内容应当按规定的天数重新公示，并在原来
的项里写明 replaced_by。

## 为什么

更正了姓名、单位、等级的，群众没有看到过更正后的内容。

## 例子

    items:
      - case: C…
        outcome: upheld_minor      # 没有 replaced_by

## 怎么改

重新公示，并在原来的项里写明 replaced_by。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record

CODE = "PUB027"
TITLE = "异议成立的更正没有重新公示"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Look for corrected items that no later notice takes up."""
    notice = record.value
    if notice.type != "publicity":
        return
    for order, item in enumerate(notice.items):
        if item.outcome != "upheld_minor" or item.replaced_by is not None:
            continue
        card = context.index.get(item.case) if item.case else None
        if card is None or card.outcome is None:
            yield Problem(
                record.at("items", order),
                f"第 {order + 1} 项更正以后没有重新公示"
                f"（原公示 {notice.window.start} 至 {notice.window.end}）",
                "重新公示，并在原来的项里写明 replaced_by。",
                policy=None if card is None else card.policy,
            )
