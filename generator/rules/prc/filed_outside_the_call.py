"""不在申报期内申报

## 查什么

写明批次的申报件，第一次申报的日期应当在批次申报通知规定的起止日期以内，首尾两天都算。

## 为什么

申报期是公开的。期外收件，等于给个别人另开口子。

## 例子

    # 批次：2025-05-12 至 2025-06-09 申报
    steps:
      - {step: application, done_on: 2025-06-10}

## 怎么改

核对申报日期；确实在期外的，归入下一个批次。

## 依据

《登记数据规范》第十条；所适用政策关于申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import FILING
from generator.rules.prc._shared import batch_card

CODE = "PRC016"
TITLE = "不在申报期内申报"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Hold the day of filing to the window of the call."""
    case = record.value
    if not case.steps or case.steps[0].step not in FILING:
        return
    batch = batch_card(case, context)
    start = None if batch is None else batch.day("apply_from")
    end = None if batch is None else batch.day("apply_to")
    filed = case.steps[0].done_on
    if batch is None or start is None or end is None or start <= filed <= end:
        return
    told = "还没有开始" if filed < start else "已经截止"
    yield Problem(
        record.at("steps", 0, "done_on"),
        f"{filed} 申报，批次的申报期是 {start} 至 {end}，当日{told}",
        "核对申报日期；确实在期外的，归入下一个批次。",
        (Related(Place(batch.path, ("call",)), "申报通知"),),
        policy=(case.policy.profile, case.policy.version),
    )
