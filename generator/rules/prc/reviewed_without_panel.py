"""评审环节没有对应的评审会

## 查什么

综合评审、综合研判有结果的，批次应当写明评审日期（panel_on），环节的办结日期不早于它。

## 为什么

评审由评审组集体作出。没有评审会的日期，就说不清是谁、什么时候评的。

## 例子

    # 批次没有 panel_on
    steps:
      - {step: comprehensive_review, done_on: 2025-07-14, result: pass}

## 怎么改

在批次里补记评审日期和评审人数，或者改正环节的日期。

## 依据

《登记数据规范》第十条；所适用政策关于评审的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import REVIEWING, STEPS
from generator.rules.prc._shared import batch_card

CODE = "PRC032"
TITLE = "评审环节没有对应的评审会"
CLAUSE = Clause("records", 10)
TOPIC = "review"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the day of the review with the panel of the batch."""
    case = record.value
    for order, step in enumerate(case.steps):
        if step.step not in REVIEWING or step.result == "returned":
            continue
        batch = batch_card(case, context)
        if batch is None:
            return
        held_on = batch.day("panel")
        if held_on is not None and step.done_on >= held_on:
            continue
        told = "没有写明评审日期" if held_on is None else f"的评审日期是 {held_on}"
        yield Problem(
            record.at("steps", order, "done_on"),
            f"“{STEPS[step.step]}”{step.done_on} 办结，批次{told}",
            "在批次里补记评审日期和人数，或者改正环节的日期。",
            (Related(Place(batch.path, ("panel_on",)), "批次的评审日期"),),
            policy=(case.policy.profile, case.policy.version),
        )
