"""党组织的市级以上表彰没有文号

## 查什么

一个党组织的市级以上表彰，写明表彰文件的文号。

## 为什么

所在党组织的市级以上表彰可以优先晋级、放宽条件，文号是查证的线索。

## 例子

    honours:
      - title: 全市先进
        level: city
        awarded_on: 2025-06-27    # 没有 document_no

## 怎么改

对照表彰文件补填文号。

## 依据

《登记数据规范》第八条；所适用政策关于表彰的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.record import Record
from generator.rules.ben._honours import undocumented

CODE = "BEN032"
TITLE = "党组织的市级以上表彰没有文号"
CLAUSE = Clause("records", 8)
TOPIC = "commendation"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[PartyOrganization], context: Context) -> Iterator[Problem]:
    """Look for honours above the county without a document."""
    yield from undocumented(record)
