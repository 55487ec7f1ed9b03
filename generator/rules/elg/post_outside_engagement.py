"""专职党务工作人员的任职有一段没有聘期

## 查什么

专职党务工作人员由公开选聘，任职的每一天都应当在某一段聘期之内。

## 为什么

聘期是任职的依据，工资、考核和续聘都以聘期计算。没有聘期的任职，不知道由谁、凭什么聘用。

## 例子

    posts:
      - from: 2022-01-16
        category: full_time
    engagements:
      - from: 2022-01-16
        to: 2025-01-15       # 其后没有续聘，任职也没有终止

## 怎么改

漏记聘期、续聘的，补记；聘期届满没有续聘的，写明任职的终止日期。

## 依据

《登记数据规范》第九条；所适用政策关于公开选聘的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record
from generator.policy.career import first_gap

CODE = "ELG018"
TITLE = "专职党务工作人员的任职有一段没有聘期"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-25"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Lay the engagements over each post of a market-hired worker."""
    worker = record.value
    for order, post in enumerate(worker.posts):
        if post.category != "full_time":
            continue
        gap = first_gap(post, worker.engagements)
        if gap is None:
            continue
        start, end = gap
        until = f"至 {end} " if end else "起"
        yield Problem(
            record.at("posts", order, "from"),
            f"第 {order + 1} 项任职自 {start} {until}没有聘期",
            "漏记聘期、续聘的，补记；没有续聘的，写明任职的终止日期。",
        )
