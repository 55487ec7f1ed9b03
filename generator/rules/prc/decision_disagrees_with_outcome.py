"""认定环节与办理结果不一致

## 查什么

办理结果是认定的，决定日期与认定环节的办结日期是同一天；没有认定的，不应当有通过的认
定环节。

## 为什么

同一个决定只有一个日期。证书的取得日期由此算起。

## 例子

    steps:
      - {step: decision, done_on: 2025-08-08, result: pass}
    outcome: {result: approved, decided_on: 2025-08-06}

## 怎么改

对照决定的文件，改正写错的一处。

## 依据

《登记数据规范》第十条；所适用政策关于认定的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PRC051"
TITLE = "认定环节与办理结果不一致"
CLAUSE = Clause("records", 10)
TOPIC = "decision"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the step of decision with the outcome."""
    case = record.value
    outcome = case.outcome
    for order, step in enumerate(case.steps):
        if step.step != "decision" or step.result != "pass":
            continue
        if outcome is None or outcome.result != "approved":
            told = f"{step.done_on} 记为认定，办理结果却不是认定"
        elif outcome.decided_on != step.done_on:
            told = (
                f"认定环节在 {step.done_on}，办理结果的决定日期是 {outcome.decided_on}"
            )
        else:
            continue
        related = (Related(record.at("outcome"), "办理结果"),) if outcome else ()
        yield Problem(
            record.at("steps", order, "done_on"),
            told,
            "对照决定的文件，改正写错的一处。",
            related,
            policy=(case.policy.profile, case.policy.version),
        )
