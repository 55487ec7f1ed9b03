"""获得认定的申报件在受理之日不符合条件

## 查什么

认定了的申报件，申报人在受理之日应当符合所适用政策版本对该等级的任职年限、下一级持证时间、
年度考核、培训、表彰等条件；用到放宽的，以申报件写明的情形为准，一件只用一种。等级设置、认定
范围、在岗和申报限制另有规则。

## 为什么

条件不符而发证，属于不应当取得而取得，证书以后可能被撤销。

## 例子

    target: intermediate
    accepted_on: 2026-05-08      # 任职 2 年 10 个月，要求满 3 年

## 怎么改

核对任职、考核、培训的记录是否齐全；记录无误的，这一件不应当认定。

## 依据

《登记数据规范》第十条；所适用政策关于申报条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.application import answer_of
from generator.policy.condition import TOLD_APART, ConditionCode

CODE = "ELG001"
TITLE = "获得认定的申报件在受理之日不符合条件"
CLAUSE = Clause("records", 10)
TOPIC = "conditions"
SINCE = "2026-11-25"

_ELSEWHERE = TOLD_APART | {ConditionCode.ON_POST, ConditionCode.BLOCKS}


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Judge every approved case on the day of its acceptance."""
    for record in dossier.cases:
        case = record.value
        policy = context.commons.policy(case.policy)
        if policy is None or case.outcome is None or case.outcome.result != "approved":
            continue
        answer = answer_of(dossier, case, policy, context.index)
        for condition in answer.missing:
            if condition.code not in _ELSEWHERE and not context.lacks_records():
                yield Problem(
                    record.at("target"),
                    f"受理之日不符合“{condition.title}”条件："
                    f"{condition.discreet_words}",
                    "核对任职、考核、培训的记录；记录无误的，这一件不应当认定。",
                    policy=(policy.profile, policy.version),
                )
