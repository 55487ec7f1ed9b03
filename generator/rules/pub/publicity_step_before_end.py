"""公示还没有期满就记为通过

## 查什么

公示环节的办结日期，不早于所列公示的截止日期。

## 为什么

截止当日仍可以提异议，期满才知道有没有异议。

## 例子

    # 公示 2025-07-21 至 2025-07-28
    steps:
      - {step: publicity, done_on: 2025-07-25, result: pass}

## 怎么改

把办结日期改为公示截止之日或者以后。

## 依据

《登记数据规范》第十三条；所适用政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.rules.pub._shared import notice_id, window_of, window_place

CODE = "PUB014"
TITLE = "公示还没有期满就记为通过"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the step with the last day of the window."""
    case = record.value
    for order, step in enumerate(case.steps):
        if step.step != "publicity" or step.result != "pass":
            continue
        found = window_of(case, context)
        if found is None:
            return
        card, start, end = found
        if step.notice == notice_id(card) and step.done_on < end:
            yield Problem(
                record.at("steps", order, "done_on"),
                f"公示 {start} 至 {end}，{step.done_on} 还没有期满就记为通过",
                f"把办结日期改为 {end} 或者以后。",
                (Related(window_place(card), f"公示 {notice_id(card)}"),),
                policy=(case.policy.profile, case.policy.version),
            )
