"""没有通过以后又往下办理

## 查什么

某个环节没有通过、缺考或者作弊的，这一件到此为止，后面不再有环节。

## 为什么

没有通过而继续办理，等于这个环节没有要求。再次申报另立一件。

## 例子

    steps:
      - {step: training_test, result: absent}
      - {step: comprehensive_review, result: pass}

## 怎么改

对照原始材料核对结果；结果无误的，删去后面的环节并写明办理结果。

## 依据

《登记数据规范》第十条；所适用政策关于办理程序的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import ENDING, STEPS

CODE = "PRC014"
TITLE = "没有通过以后又往下办理"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for a step behind one that ended the case."""
    case = record.value
    for order, (earlier, step) in enumerate(pairwise(case.steps), 1):
        if earlier.result in ENDING:
            yield Problem(
                record.at("steps", order, "step"),
                f"这一件在“{STEPS[earlier.step]}”（{earlier.done_on}）环节已经终止，"
                f"不应再有“{STEPS[step.step]}”（{step.done_on}）",
                "核对前一个环节的记载；无误的，删去后面的环节。",
                (Related(record.at("steps", order - 1), "终止的环节"),),
                policy=(case.policy.profile, case.policy.version),
            )
            return
