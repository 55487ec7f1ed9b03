"""持有本等级的起算日期不对

## 查什么

延续、更正、互认的证书，持有本等级的起算日期（grade_since）与原证相同；认定、晋级、降级的，从
发证之日起算。历史登记的，不晚于发证之日。

## 为什么

晋级要看在本等级的持证时间。延续不中断，晋级和降级重新起算，起算日期错了，能不能晋级就判错。

## 例子

    origin: renewal
    issued_on: 2025-06-11
    grade_since: 2025-06-11      # 应当与原证的 grade_since 相同

## 怎么改

改为应当的日期；来源写错的，改正来源。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.succession import KEEPS_SINCE, before, since_expected
from generator.policy.wording import ORIGINS

CODE = "CRT007"
TITLE = "持有本等级的起算日期不对"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each first day of holding a grade with what the origin gives."""
    for record in dossier.grades:
        grade = record.value
        if grade.origin == "legacy":
            if grade.grade_since > grade.issued_on:
                yield Problem(
                    record.at("grade_since"),
                    f"起算日期 {grade.grade_since} 晚于发证日期 {grade.issued_on}",
                    "对照原证书改正写错的一个日期。",
                )
            continue
        kept = grade.origin in KEEPS_SINCE
        old = before(dossier, grade) if kept else None
        if kept and old is None:
            continue
        wanted = since_expected(grade, None if old is None else old.value)
        if grade.grade_since == wanted:
            continue
        whose = "与原证相同" if kept else "从发证之日起算"
        yield Problem(
            record.at("grade_since"),
            f"来源是{ORIGINS[grade.origin]}，应当{whose}，为 {wanted}，"
            f"这里写的是 {grade.grade_since}",
            f"改为 {wanted}；来源写错的，改正来源。",
            () if old is None else (Related(old.at("grade_since"), "原证"),),
        )
