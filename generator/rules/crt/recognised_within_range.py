"""原证在当地有效，却另发互认的证书

## 查什么

来源是互认的证书，发证地区应当在原证的通用范围以外。

## 为什么

在通用范围以内流动，证书继续有效，只办变更；到了范围以外，原证转出，由新的地区互认。范围以内另发
一张，一个人就有了两个编号。

## 例子

    # 原证由 990101 发，全市通用
    origin: recognition
    issuer: "990102"       # 同一个市

## 怎么改

改为在原证的 events 里记变更；来源写错的，改正来源。

## 依据

《登记数据规范》第十一条；所适用政策关于证书通用范围的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import RANGES
from generator.policy.authority import in_range
from generator.policy.choice import rules_of
from generator.policy.succession import before

CODE = "CRT028"
TITLE = "原证在当地有效，却另发互认的证书"
CLAUSE = Clause("records", 11)
TOPIC = "change"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the new issuer outside the range of the certificate before."""
    for record in dossier.grades:
        grade = record.value
        old = before(dossier, grade) if grade.origin == "recognition" else None
        if old is None or old.value.policy.profile != grade.policy.profile:
            continue
        policy = context.commons.policy(old.value.policy)
        rules = rules_of(policy, old.value.grade)
        if rules is None:
            continue
        if in_range(
            context.commons,
            old.value.issuer,
            rules.valid_range,
            grade.issuer,
            grade.issued_on,
        ):
            yield Problem(
                record.at("issuer"),
                f"原证由 {old.value.issuer} 发，{RANGES[rules.valid_range]}通用，"
                f"在 {grade.issuer} 仍然有效",
                "改为在原证的 events 里记变更；来源写错的，改正来源。",
                (Related(old.at("issuer"), "原证的发证地区"),),
                policy=(grade.policy.profile, grade.policy.version),
            )
