"""指导员的来源漏记，或者他人写了来源

## 查什么

任过党建工作指导员的，应当写明来源：在职党员干部、退休或者退出领导岗位的党员干部、年轻党员
干部；有任职而没有任过指导员的，不写来源。

## 为什么

指导员由组织选派，来源决定任期、考核和经费由谁负责；其他人没有选派来源。

## 例子

    posts:
      - category: instructor
    # 没有 source

## 怎么改

对照选派文件补上来源；类别写错的，改正类别。

## 依据

《登记数据规范》第九条；所适用政策关于组织选派的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record

CODE = "ELG015"
TITLE = "指导员的来源漏记，或者他人写了来源"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-25"

_SOURCED = "instructor"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Compare the source with the categories of the posts."""
    worker = record.value
    order = next(
        (place for place, p in enumerate(worker.posts) if p.category == _SOURCED), None
    )
    if order is not None and worker.source is None:
        yield Problem(
            record.at("posts", order, "category"),
            f"第 {order + 1} 项任职是党建工作指导员，没有写明来源",
            "对照选派文件补上 source；类别写错的，改正类别。",
        )
    elif order is None and worker.source is not None and worker.posts:
        yield Problem(
            record.at("source"),
            "没有任过党建工作指导员，却写了选派来源",
            "删去 source；漏记指导员任职的，补记任职。",
        )
