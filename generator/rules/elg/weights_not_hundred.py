"""综合评审的比重合计不是一百

## 查什么

笔试、面试、日常工作三项的比重，合计为百分之一百。

## 为什么

合计不足或者超过一百，综合成绩和合格线就对不上。

## 例子

    score_weights:
      written: 30
      interview: 30
      daily_work: 30               # 合计 90

## 怎么改

对照政策文件，改正写错的一项。

## 依据

《登记数据规范》第十条；该政策关于综合评审的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record

CODE = "ELG046"
TITLE = "综合评审的比重合计不是一百"
CLAUSE = Clause("records", 10)
TOPIC = "review"
SINCE = "2026-11-25"

WHOLE = 100


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Add up the weights."""
    policy = record.value
    weights = policy.score_weights
    if weights is None:
        return
    total = weights.written + weights.interview + weights.daily_work
    if total != WHOLE:
        yield Problem(
            record.at("score_weights"),
            f"三项比重合计 {total}，应当是 {WHOLE}",
            "对照政策文件，改正写错的一项。",
            policy=(policy.profile, policy.version),
        )
