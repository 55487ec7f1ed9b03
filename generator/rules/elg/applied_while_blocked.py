"""获得认定的申报件是在限制申报期内受理的

## 查什么

获得认定的申报件，受理之日不应当在限制申报的期限内：人员记录写明的限制期，降级后、取消后重
新申报的等待期，以及证书暂停期间。

## 为什么

限制期内受理的申报不具备申报资格，据此发的证以后可能被撤销。

## 例子

    accepted_on: 2026-05-08
    # 取消于 2025-01-10 生效，24 个月内不得申报

## 怎么改

日期写错的，改正；确实在限制期内的，这一件不应当认定。

## 依据

《登记数据规范》第十条；所适用政策关于再次申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.application import answer_of
from generator.policy.condition import ConditionCode

CODE = "ELG012"
TITLE = "获得认定的申报件是在限制申报期内受理的"
CLAUSE = Clause("records", 10)
TOPIC = "reapplication"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a bar on the day on which each approved case was accepted."""
    worker = dossier.worker.value
    eventful = worker.blocks or any(
        record.value.events or record.value.origin == "demotion"
        for record in dossier.grades
    )
    if not eventful:
        return
    for record in dossier.cases:
        case = record.value
        if case.outcome is None or case.outcome.result != "approved":
            continue
        policy = context.commons.policy(case.policy)
        if policy is None:
            continue
        answer = answer_of(dossier, case, policy, context.index)
        blocks = answer.condition(ConditionCode.BLOCKS)
        if blocks is not None and not blocks.satisfied:
            yield Problem(
                record.at("accepted_on"),
                "受理之日还在限制申报的期限内",
                "日期写错的，改正；确实在限制期内的，这一件不应当认定。",
                policy=(policy.profile, policy.version),
            )
