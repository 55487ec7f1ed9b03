"""评审人数不符合规定

## 查什么

评审组的人数不少于政策规定的最少人数，并且是单数；写明评审日期的，应当写明人数。

## 为什么

人数过少不足以公正评审；双数可能平票。

## 例子

    panel_on: 2025-07-14
    panel_size: 4      # 应为单数，且不少于 3 人

## 怎么改

对照评审会的记录改正人数；确实不符的，应当重新组织评审。

## 依据

《登记数据规范》第十条；所适用政策关于评审的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.batch import Batch
from generator.model.record import Record

CODE = "PRC041"
TITLE = "评审人数不符合规定"
CLAUSE = Clause("records", 10)
TOPIC = "review"
SINCE = "2026-11-25"


def check(record: Record[Batch], context: Context) -> Iterator[Problem]:
    """Hold the size of the panel to the policy."""
    batch = record.value
    policy = context.commons.policy(batch.policy)
    if policy is None or policy.review is None or batch.panel_on is None:
        return
    smallest, size = policy.review.panel_smallest.value, batch.panel_size
    if size is None:
        told = "没有写明评审人数"
    elif size < smallest:
        told = f"评审人数 {size} 人，要求不少于 {smallest} 人"
    elif size % 2 == 0:
        told = f"评审人数 {size} 人，要求是单数"
    else:
        return
    yield Problem(
        record.at("panel_on" if size is None else "panel_size"),
        told,
        "对照评审会的记录改正人数；确实不符的，重新组织评审。",
        policy=(policy.profile, policy.version),
    )
