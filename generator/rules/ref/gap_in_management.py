"""管理地区的时段不衔接

## 查什么

人员的管理地区按时间先后一段接一段：后一段在前一段终止的次日开始，不空缺，不重叠，只有最
后一段可以没有终止日期。

## 为什么

任何一天都应当有而且只有一个地区管理这个人，否则不知道由谁年检、由谁公布。

## 例子

    managed_by:
      - from: 2018-03-01
        to: 2022-06-30
        area: "990101"
      - from: 2022-09-01     # 空缺两个月
        area: "990102"

## 怎么改

对照转出、转入文件，改正起止日期。

## 依据

《登记数据规范》第九条。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record

CODE = "REF050"
TITLE = "管理地区的时段不衔接"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-21"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Compare each period with the one before it."""
    for order, (before, period) in enumerate(pairwise(record.value.managed_by), 1):
        if before.end is None:
            wrong = "前一段还没有终止日期"
        elif period.start <= before.end:
            wrong = f"与前一段重叠（前一段到 {before.end} 为止）"
        elif period.start > before.end + timedelta(days=1):
            wrong = f"与前一段之间有空缺（前一段到 {before.end} 为止）"
        else:
            continue
        yield Problem(
            record.at("managed_by", order, "from"),
            f"第 {order + 1} 段管理地区{wrong}",
            "后一段从前一段终止的次日开始：对照转出、转入文件改正。",
            (Related(record.at("managed_by", order - 1), "前一段"),),
        )
