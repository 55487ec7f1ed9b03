"""认定以后没有登记等级

## 查什么

认定了的申报件，应当登记取得的等级。认定之日起政策规定的日数（示例假
定为 30 日）已过，仍没有登记的，提示。

## 为什么

本人凭等级记录领证、查询。认定而不登记，等于没有发证。

## 例子

    outcome: {result: approved, decided_on: 2025-08-08}
    # grades/ 里没有 case 是这一件的等级

## 怎么改

登记等级并取号；已经登记的，在等级记录里写明这一件的编号。

## 依据

《登记数据规范》第十条；所适用政策关于证书的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "PRC056"
TITLE = "认定以后没有登记等级"
CLAUSE = Clause("records", 10)
TOPIC = "certificate"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING

_RESULTS = frozenset({"certification", "promotion"})


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the grade of every approved case."""
    for record in dossier.cases:
        case = record.value
        outcome = case.outcome
        if outcome is None or outcome.result != "approved":
            continue
        policy = context.commons.policy(case.policy)
        if policy is None or policy.review is None:
            continue
        days = (context.as_of - outcome.decided_on).days
        if days <= policy.review.issue_days.value or any(
            grade.value.case == case.id and grade.value.origin in _RESULTS
            for grade in dossier.grades
        ):
            continue
        yield Problem(
            record.at("outcome"),
            f"{outcome.decided_on} 认定，已经 {days} 日，没有登记取得的等级",
            "登记等级并取号；已经登记的，在等级记录里写明这一件的编号。",
            policy=(case.policy.profile, case.policy.version),
        )
