"""在岗人数超过核定员额

## 查什么

公开选聘的专职党务工作人员，在岗人数不超过核定的员额。

## 为什么

员额核定以后才能聘用，超出部分的工资没有来源。

## 例子

    approved: 20
    filled: 22

## 怎么改

对照核定文件和聘用名册改正；确已超出的，先报批增加员额。

## 依据

《登记数据规范》第九条；所适用政策关于公开选聘的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Headcount
from generator.model.record import Record

CODE = "BEN005"
TITLE = "在岗人数超过核定员额"
CLAUSE = Clause("records", 9)
TOPIC = "recruitment"
SINCE = "2026-11-25"


def check(record: Record[Headcount], context: Context) -> Iterator[Problem]:
    """Compare both numbers."""
    headcount = record.value
    if headcount.filled > headcount.approved:
        yield Problem(
            record.at("filled"),
            f"在岗 {headcount.filled} 人，核定 {headcount.approved} 人",
            "对照核定文件和聘用名册改正；确已超出的，先报批增加员额。",
        )
