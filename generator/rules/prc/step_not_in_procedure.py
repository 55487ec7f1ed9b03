"""环节不在政策规定的程序里

## 查什么

申报件记载的每个环节，都应当是所适用政策版本规定的程序里的环节。

## 为什么

程序之外的环节没有依据；多半是套用了另一项政策的程序。

## 例子

    policy: {profile: sijiwuzhuan, version: "2023.1"}
    steps:
      - step: town_review      # “四级五专”没有乡镇初审

## 怎么改

改为政策规定的环节，或者删去这一条。

## 依据

《登记数据规范》第十条；所适用政策关于办理程序的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import STEPS, step_words

CODE = "PRC010"
TITLE = "环节不在政策规定的程序里"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look up every step in the procedure."""
    case = record.value
    policy = context.commons.policy(case.policy)
    if policy is None:
        return
    for order, step in enumerate(case.steps):
        if step.step not in policy.procedure:
            yield Problem(
                record.at("steps", order, "step"),
                f"“{STEPS[step.step]}”不是 {policy.profile} {policy.version} "
                f"规定的环节；规定的是{step_words(policy.procedure)}",
                "改为政策规定的环节，或者删去这一条。",
                policy=(policy.profile, policy.version),
            )
