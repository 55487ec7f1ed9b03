"""持证人已在证书的通用范围以外

## 查什么

有效的证书，持证人现在的管理地区是否在证书的通用范围以内。只作提醒。

## 为什么

证书只在规定的范围以内通用。到了范围以外，应当由原发证机关记转出，由新的地区决定是否互认。

## 例子

    # 初级证书由 990101 发，全市通用
    # 持证人现由另一个市的 990202 管理

## 怎么改

在证书的 events 里记转出；管理地区写错的，改正。

## 依据

《登记数据规范》第十一条；所适用政策关于证书通用范围的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import RANGES
from generator.policy.authority import in_range
from generator.policy.career import managing_area
from generator.policy.choice import rules_of
from generator.policy.lifecycle import standing_of

CODE = "CRT029"
TITLE = "持证人已在证书的通用范围以外"
CLAUSE = Clause("records", 11)
TOPIC = "certificate"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the managing area of today in the range of each certificate."""
    worker, day = dossier.worker, context.as_of
    area = managing_area(worker.value, day) if dossier.grades else None
    if area is None:
        return
    for record in dossier.grades:
        grade = record.value
        if grade.issuer == area or grade.valid_to < day:
            continue
        policy = context.commons.policy(grade.policy)
        if policy is None or not standing_of(grade, day).active:
            continue
        rules = rules_of(policy, grade.grade)
        if rules is None:
            continue
        reach = rules.valid_range
        if in_range(context.commons, grade.issuer, reach, area, day) is False:
            yield Problem(
                record.at("issuer"),
                f"证书由 {grade.issuer} 发，{RANGES[reach]}通用，"
                f"持证人现由 {area} 管理",
                "在证书的 events 里记转出；管理地区写错的，改正。",
                (Related(worker.at("managed_by"), "管理地区的记载"),),
                policy=(policy.profile, policy.version),
            )
