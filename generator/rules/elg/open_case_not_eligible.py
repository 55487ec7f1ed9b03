"""在办申报件按受理之日的记载不符合条件

## 查什么

还没有结果的申报件，按受理之日的记载，任职年限、下一级持证时间、年度考核、培训、表彰等条件是
否都已符合。只作提醒：记录可能还没有补齐。

## 为什么

在认定以前发现，还来得及补记、补正或者撤回；认定以后发现，证书就可能被撤销。

## 例子

    target: intermediate
    accepted_on: 2026-05-08      # 任职 2 年 10 个月，要求满 3 年
                                 # 没有 outcome

## 怎么改

记录有遗漏的，补齐；确实不符合的，退回或者由本人撤回，写明结果。

## 依据

《登记数据规范》第十条；所适用政策关于申报条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.application import answer_of
from generator.policy.condition import TOLD_APART

CODE = "ELG002"
TITLE = "在办申报件按受理之日的记载不符合条件"
CLAUSE = Clause("records", 10)
TOPIC = "conditions"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Judge every case without an outcome on the day of its acceptance."""
    for record in dossier.cases:
        case = record.value
        if case.outcome is not None:
            continue
        policy = context.commons.policy(case.policy)
        if policy is None:
            continue
        answer = answer_of(dossier, case, policy, context.index)
        for condition in answer.missing:
            if condition.code not in TOLD_APART and not context.lacks_records():
                yield Problem(
                    record.at("target"),
                    f"受理之日尚不符合“{condition.title}”条件："
                    f"{condition.discreet_words}",
                    "记录有遗漏的，补齐；确实不符合的，退回或者撤回，写明结果。",
                    policy=(policy.profile, policy.version),
                )
