"""放宽条件没有写凭什么

## 查什么

每一种放宽情形，写明凭哪些职称或者哪一级表彰，至少一项。

## 为什么

不写凭什么，任何人都不能适用，也无从核对。

## 例子

    - code: full_title
      grades: [intermediate]
      condition: tenure_months
      months: {value: 12, source: assumption}    # 没有 titles，也没有 honour_level

## 怎么改

按政策文件补上职称（titles）或者表彰级别（honour_level）。

## 依据

《登记数据规范》第十条；该政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record

CODE = "ELG050"
TITLE = "放宽条件没有写凭什么"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Look for relaxations that nothing can claim."""
    policy = record.value
    for at, relaxation in enumerate(policy.relaxations):
        if not relaxation.titles and relaxation.honour_level is None:
            yield Problem(
                record.at("relaxations", at),
                f"放宽情形 {relaxation.code} 没有写明凭哪些职称或者哪一级表彰",
                "按政策文件补上职称（titles）或者表彰级别（honour_level）。",
                policy=(policy.profile, policy.version),
            )
