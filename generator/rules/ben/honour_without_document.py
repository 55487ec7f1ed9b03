"""市级以上表彰没有文号

## 查什么

一个人的市级以上表彰，写明表彰文件的文号。

## 为什么

市级以上表彰可以优先晋级、放宽条件，文号是查证的线索。

## 例子

    honours:
      - title: 全市先进
        level: city
        awarded_on: 2025-06-27    # 没有 document_no

## 怎么改

对照表彰文件补填文号。

## 依据

《登记数据规范》第九条；所适用政策关于表彰的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record
from generator.rules.ben._honours import undocumented

CODE = "BEN021"
TITLE = "市级以上表彰没有文号"
CLAUSE = Clause("records", 9)
TOPIC = "commendation"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Look for honours above the county without a document."""
    yield from undocumented(record)
