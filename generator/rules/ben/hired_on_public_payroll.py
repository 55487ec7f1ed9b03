"""公开选聘的专职人员由财政供养

## 查什么

公开选聘的专职党务工作人员，任职期间一般不由财政供养；两者日期重叠的，在此提醒。

## 为什么

专职人员面向社会聘用，工资由聘用经费支付；财政供养的人不领取红领津贴。

## 例子

    posts:
      - from: 2024-03-01
        category: full_time
        channel: open_recruitment
    public_payroll:
      - from: 2020-01-01          # 没有终止

## 怎么改

已经不由财政供养的，补填终止日期；进入渠道填错的，改正。

## 依据

《登记数据规范》第九条；所适用政策关于公开选聘的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record
from generator.policy.service import overlap

CODE = "BEN028"
TITLE = "公开选聘的专职人员由财政供养"
CLAUSE = Clause("records", 9)
TOPIC = "recruitment"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Compare posts of hired workers with days on the public payroll."""
    worker = record.value
    if not worker.public_payroll:
        return
    for order, post in enumerate(worker.posts):
        if post.category != "full_time" or post.channel != "open_recruitment":
            continue
        if any(overlap(span, post.start, post.end) for span in worker.public_payroll):
            yield Problem(
                record.at("posts", order),
                f"从 {post.start} 起的公开选聘任职，与财政供养的日期重叠",
                "已经不由财政供养的，补填终止日期；进入渠道填错的，改正。",
            )
