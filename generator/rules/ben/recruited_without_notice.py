"""在岗人数增加而没有选聘公告

## 查什么

在岗人数比上一年度增加的，写明当年的选聘公告。

## 为什么

专职党务工作人员公开选聘，严格程序，公告是程序的第一步。

## 例子

    # 2024 年在岗 18 人
    year: 2025
    filled: 20                    # 没有 notice

## 怎么改

补填选聘公告的编号；人数填错的，对照聘用名册改正。

## 依据

《登记数据规范》第九条；所适用政策关于公开选聘的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Headcount
from generator.model.record import Record

CODE = "BEN006"
TITLE = "在岗人数增加而没有选聘公告"
CLAUSE = Clause("records", 9)
TOPIC = "recruitment"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Headcount], context: Context) -> Iterator[Problem]:
    """Compare with the same area's year before."""
    headcount = record.value
    if headcount.notice is not None:
        return
    before = context.index.get(f"headcount:{headcount.area}:{headcount.year - 1:04d}")
    if before is None or before.filled is None:
        return
    if headcount.filled > before.filled:
        yield Problem(
            record.at("filled"),
            f"在岗人数从 {headcount.year - 1} 年的 {before.filled} 人"
            f"增加到 {headcount.filled} 人，没有选聘公告",
            "补填选聘公告的编号；人数填错的，对照聘用名册改正。",
        )
