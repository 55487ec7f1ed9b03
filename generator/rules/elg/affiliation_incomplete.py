"""专职党务工作人员的挂靠地或者工作地点漏记

## 查什么

在岗的专职党务工作人员应当写明挂靠的镇街园区（attached_to）和实际工作的地点（works_at），
工作地点至少有一处在任职期间。

## 为什么

选聘人员“管”在组织部门、“挂”在镇街园区、“干”在两新组织，三处都要有着落，考核和保障才
知道找谁。

## 例子

    posts:
      - from: 2024-03-01
        category: full_time
    # 没有 attached_to，也没有 works_at

## 怎么改

对照派驻文件补上挂靠地和工作地点；已经离岗的，写明任职的终止日期。

## 依据

《登记数据规范》第九条；所适用政策关于县管镇用的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record
from generator.policy.career import overlap

CODE = "ELG020"
TITLE = "专职党务工作人员的挂靠地或者工作地点漏记"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-25"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Ask each post of a market-hired worker that goes on for both places."""
    worker = record.value
    for order, post in enumerate(worker.posts):
        if post.category != "full_time" or post.end is not None:
            continue
        missing = []
        if worker.attached_to is None:
            missing.append("挂靠的镇街园区（attached_to）")
        if all(overlap(post, place) is None for place in worker.works_at):
            missing.append("任职期间的工作地点（works_at）")
        if missing:
            yield Problem(
                record.at("posts", order, "category"),
                f"第 {order + 1} 项任职是专职党务工作人员，没有写{'和'.join(missing)}",
                "对照派驻文件补上；已经离岗的，写明任职的终止日期。",
            )
