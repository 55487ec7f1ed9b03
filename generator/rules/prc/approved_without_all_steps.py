"""没有走完程序就认定

## 查什么

认定了的申报件，政策规定的每个环节都应当有通过的记载。

## 为什么

缺一个环节就是程序违规，由此取得的等级以后可能被撤销。

## 例子

    steps:
      - {step: application, result: pass}
      - {step: decision, result: pass}      # 缺资格审查、培训测试、综合评审、社会公示
    outcome: {result: approved}

## 怎么改

补记漏写的环节；确实没有办理的，这一件不应当认定。

## 依据

《登记数据规范》第十条；所适用政策关于办理程序的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import not_passed, step_words

CODE = "PRC050"
TITLE = "没有走完程序就认定"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for the steps that an approved case lacks."""
    case = record.value
    policy = context.commons.policy(case.policy)
    if policy is None or case.outcome is None or case.outcome.result != "approved":
        return
    lacking = not_passed(case.steps, policy.procedure)
    if lacking:
        yield Problem(
            record.at("outcome", "result"),
            f"程序共 {len(policy.procedure)} 个环节，缺 {len(lacking)} 个"
            f"通过的环节：{step_words(lacking)}",
            "补记漏写的环节；确实没有办理的，这一件不应当认定。",
            policy=(policy.profile, policy.version),
        )
