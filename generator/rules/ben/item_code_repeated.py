"""清单事项的序号重复

## 查什么

同一份清单中，事项的序号不重复。

## 为什么

序号用来引用事项，重复了就不知道指哪一项。

## 例子

    items:
      - code: "1"
        text: 强化政治引领
      - code: "1"                 # 重复
        text: 强化组织建设

## 怎么改

改正序号。

## 依据

《登记数据规范》第十二条；所适用政策关于责任清单和任务清单的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Measure
from generator.model.record import Record

CODE = "BEN027"
TITLE = "清单事项的序号重复"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"


def check(record: Record[Measure], context: Context) -> Iterator[Problem]:
    """Look for a code that stands in the list already."""
    seen: dict[str, int] = {}
    for order, item in enumerate(record.value.items):
        first = seen.setdefault(item.code, order)
        if first != order:
            yield Problem(
                record.at("items", order, "code"),
                f"第 {order + 1} 项的序号与第 {first + 1} 项相同",
                "改正序号。",
            )
