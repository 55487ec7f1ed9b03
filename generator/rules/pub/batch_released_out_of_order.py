"""批次没有依次经过审查就公示

## 查什么

批次列有公示的，应当有发布审核记录：保密审查通过，审批不早于审查，审批不晚于最早一份
公示的开始日期。

## 为什么

名单由批次产生，公示以前先审查名单能不能公布。

## 例子

    release:
      secrecy_review: {reviewed_on: 2025-07-17, result: refuse}

## 怎么改

对照审批单改正；没有审查的，补办以后再公示。

## 依据

《登记数据规范》第二十条；《中国共产党党务公开条例（试行）》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.batch import Batch
from generator.model.record import Record
from generator.rules.pub._shared import release_fault

CODE = "PUB031"
TITLE = "批次没有依次经过审查就公示"
CLAUSE = Clause("records", 20)
SINCE = "2026-11-25"


def check(record: Record[Batch], context: Context) -> Iterator[Problem]:
    """Hold the release record of the batch to its order."""
    batch = record.value
    if batch.release is None and batch.decision is None:
        return  # a notice is written ahead of its day
    starts = [
        card.start
        for key in batch.notices
        if (card := context.index.get(key)) is not None
        and card.level == "publicity"
        and card.start is not None
        and card.day("withdrawn") is None
    ]
    if batch.release is None:
        if starts:
            yield Problem(
                record.at("decision"),
                f"批次列有 {len(starts)} 份公示并且作出了决定，没有发布审核记录",
                "补上 release。",
            )
        return
    fault = release_fault(batch.release, min(starts, default=None), "公示开始日期")
    if fault is not None:
        field, told = fault
        yield Problem(
            record.at("release", field),
            told,
            "对照审批单改正；没有审查的，补办以后再公示。",
        )
