"""测试环节早于批次的笔试日期

## 查什么

批次安排了笔试的，申报件的培训测试环节不早于最早一场笔试的日期。

## 为什么

还没有考试，就不会有测试结果。

## 例子

    # 批次：written_test 2025-07-02
    steps:
      - {step: training_test, done_on: 2025-06-30, result: pass}

## 怎么改

核对笔试日期，改正写错的一处；另有补考的，补到批次的 sittings。

## 依据

《登记数据规范》第十条；所适用政策关于培训测试的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import STEPS
from generator.rules.prc._shared import batch_card

CODE = "PRC031"
TITLE = "测试环节早于批次的笔试日期"
CLAUSE = Clause("records", 10)
TOPIC = "training_test"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the day of the test with the sittings of the batch."""
    case = record.value
    for order, step in enumerate(case.steps):
        if step.step != "training_test" or step.result == "returned":
            continue
        batch = batch_card(case, context)
        days = () if batch is None else batch.days
        first = min((d.start for d in days if d.value == "written_test"), default=None)
        if batch is None or first is None or step.done_on >= first:
            return
        yield Problem(
            record.at("steps", order, "done_on"),
            f"“{STEPS[step.step]}”{step.done_on} 办结，批次最早的笔试在 {first}",
            "核对笔试日期，改正写错的一处。",
            (Related(Place(batch.path, ("sittings",)), "批次的安排"),),
            policy=(case.policy.profile, case.policy.version),
        )
