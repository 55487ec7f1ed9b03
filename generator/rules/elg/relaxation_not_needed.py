"""不用放宽也符合条件，却写了放宽情形

## 查什么

获得认定或者在办的申报件写明放宽情形的，不用放宽时任职年限和下一级持证时间是否已经符合。

## 为什么

破格一生只能用一次，其他情形也要留作依据。不需要而写上，会白白用掉一次，也让人误以为条件
不足。

## 例子

    target: intermediate
    accepted_on: 2026-05-08      # 任职 4 年，要求满 3 年
    relaxations: [full_title]

## 怎么改

删去这一项；确有需要的，核对任职和持证的记载是否多记。

## 依据

《登记数据规范》第十条；所适用政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.candidate import person_of
from generator.policy.condition import ConditionCode
from generator.policy.eligibility import eligibility

CODE = "ELG010"
TITLE = "不用放宽也符合条件，却写了放宽情形"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING

_RELAXABLE = frozenset({ConditionCode.TENURE, ConditionCode.TIME_IN_GRADE})
_JUDGED = frozenset({None, "approved"})


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask for each case with relaxations what it would lack without them."""
    for record in dossier.cases:
        case = record.value
        if not case.relaxations:
            continue
        policy = context.commons.policy(case.policy)
        result = case.outcome.result if case.outcome is not None else None
        if policy is None or result not in _JUDGED:
            continue
        person = person_of(dossier, context.index)
        answer = eligibility(person, case.target, policy, case.accepted_on, ())
        asked = [one for one in answer.conditions if one.code in _RELAXABLE]
        met = asked and all(one.satisfied for one in asked)
        if met and not context.lacks_records():
            words = "；".join(one.words for one in asked)
            yield Problem(
                record.at("relaxations"),
                f"不用放宽也符合：{words}",
                "删去放宽情形；确有需要的，核对任职和持证的记载。",
                policy=(policy.profile, policy.version),
            )
