"""同一期培训中重复登记一个人

## 查什么

一期培训中，一个人只登记一次。

## 为什么

重复登记的，学时会算两遍。

## 例子

    attendances:
      - worker: W7K3M9QX2TB
        hours: 24
      - worker: W7K3M9QX2TB       # 重复
        hours: 24

## 怎么改

合并为一项；编号填错的，改正编号。

## 依据

《登记数据规范》第十二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.record import Record

CODE = "TRN003"
TITLE = "同一期培训中重复登记一个人"
CLAUSE = Clause("records", 12)
SINCE = "2026-11-25"


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Look for a worker who stands in the list already."""
    seen: dict[str, int] = {}
    for order, attendance in enumerate(record.value.attendances):
        first = seen.setdefault(attendance.worker, order)
        if first != order:
            yield Problem(
                record.at("attendances", order, "worker"),
                f"这个人已经在第 {first + 1} 项登记",
                "合并为一项；编号填错的，改正编号。",
                (Related(record.at("attendances", first, "worker"), "先登记的一项"),),
            )
