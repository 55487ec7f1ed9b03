"""没有经过复核就申诉

## 查什么

申诉针对复核的决定：前面应当有一条已经决定的复核；复核和申诉写了结论的写决定日期，写
了决定日期的写结论。

## 为什么

先由原机关复核，再由上一级处理申诉，是规定的次序。

## 例子

    reviews:
      - {kind: appeal, asked_on: 2025-08-01}      # 没有复核

## 怎么改

补记复核；确实没有复核的，改为复核。

## 依据

《登记数据规范》第十条；所适用政策关于复核和申诉的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PRC061"
TITLE = "没有经过复核就申诉"
CLAUSE = Clause("records", 10)
TOPIC = "appeal"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look at what went before every appeal, and for half-told decisions."""
    case = record.value
    reviewed = False
    for order, review in enumerate(case.reviews):
        told = None
        if review.kind == "appeal" and not reviewed:
            told = f"{review.asked_on} 提出申诉，前面没有已经决定的复核"
        elif (review.decided_on is None) != (review.result is None):
            told = "决定日期和结论应当一并写明"
        elif review.decided_on is not None and review.decided_on < review.asked_on:
            told = f"{review.decided_on} 的决定早于提出日期 {review.asked_on}"
        if told is not None:
            yield Problem(
                record.at("reviews", order),
                told,
                "对照复核、申诉的文书补记或者改正。",
                policy=(case.policy.profile, case.policy.version),
            )
        reviewed = reviewed or review.decided_on is not None
