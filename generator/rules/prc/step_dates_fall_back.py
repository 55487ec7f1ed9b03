"""环节的办结日期早于前一个环节

## 查什么

各环节的办结日期按次序不倒退；同一天办结的，可以相同。

## 为什么

后一个环节以前一个为前提，日期倒退说明至少有一个写错了。

## 例子

    steps:
      - {step: application, done_on: 2025-06-09}
      - {step: qualification_review, done_on: 2025-06-02}

## 怎么改

对照原始材料改正写错的日期。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import STEPS

CODE = "PRC013"
TITLE = "环节的办结日期早于前一个环节"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare each day with the one before it."""
    for order, (earlier, step) in enumerate(pairwise(record.value.steps), 1):
        if step.done_on < earlier.done_on:
            yield Problem(
                record.at("steps", order, "done_on"),
                f"“{STEPS[step.step]}”{step.done_on} 办结，"
                f"早于前一个环节“{STEPS[earlier.step]}”的 {earlier.done_on}",
                "对照原始材料改正写错的日期。",
                (Related(record.at("steps", order - 1, "done_on"), "前一个环节"),),
            )
