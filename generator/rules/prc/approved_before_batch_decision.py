"""批次还没有决定就认定

## 查什么

认定了的申报件，所属批次应当有认定决定，决定日期不晚于这一件的决定日期；因异议核查而
推迟的，可以晚于批次的决定。

## 为什么

认定以批次的决定文件为依据。没有文件就没有依据。

## 例子

    # 批次没有 decision
    outcome: {result: approved, decided_on: 2025-08-06}

## 怎么改

在批次里补记决定；日期写错的，对照文件改正。

## 依据

《登记数据规范》第十条；所适用政策关于认定的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.rules.prc._shared import batch_card

CODE = "PRC052"
TITLE = "批次还没有决定就认定"
CLAUSE = Clause("records", 10)
TOPIC = "decision"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the outcome with the decision of the batch."""
    case = record.value
    outcome = case.outcome
    if outcome is None or outcome.result != "approved":
        return
    batch = batch_card(case, context)
    if batch is None:
        return
    decided = batch.day("decided")
    if decided is not None and decided <= outcome.decided_on:
        return
    told = "还没有认定决定" if decided is None else f"的决定日期是 {decided}"
    yield Problem(
        record.at("outcome", "decided_on"),
        f"这一件 {outcome.decided_on} 认定，批次{told}",
        "在批次里补记决定；日期写错的，对照文件改正。",
        (Related(Place(batch.path, ("decision",)), "批次的决定"),),
        policy=(case.policy.profile, case.policy.version),
    )
