"""没有通过评审就列入公示

## 查什么

列入公示的申报件，程序里公示以前的各个环节都应当已经通过，办结日期不晚于公示开始之日。

## 为什么

公示的是拟认定的人。没有通过就公示，等于公布了不该公布的姓名。

## 例子

    # 公示 2025-07-21 开始
    steps:
      - {step: application, result: pass}
      - {step: qualification_review, result: pass}      # 还没有测试和评审

## 怎么改

补记漏写的环节；确实没有通过的，从公示名单里撤下。

## 依据

《登记数据规范》第十三条；所适用政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import before, step_words
from generator.rules.pub._shared import notice_id, window_of, window_place

CODE = "PUB010"
TITLE = "没有通过评审就列入公示"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for the steps that should lie before the window of the notice."""
    case = record.value
    found = window_of(case, context)
    policy = context.commons.policy(case.policy)
    if found is None or policy is None:
        return
    card, start, _ = found
    passed = {
        step.step
        for step in case.steps
        if step.result == "pass" and step.done_on <= start
    }
    due = before(policy.procedure, "publicity")
    lacking = tuple(step for step in due if step not in passed)
    if lacking:
        yield Problem(
            record.at("steps"),
            f"{start} 开始公示，当日以前没有通过的环节：{step_words(lacking)}",
            "补记漏写的环节；确实没有通过的，从公示名单里撤下。",
            (Related(window_place(card), f"公示 {notice_id(card)}"),),
            policy=(policy.profile, policy.version),
        )
