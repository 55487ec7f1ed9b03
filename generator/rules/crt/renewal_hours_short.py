"""延续以前的培训学时不足

## 查什么

政策规定延续学时的，持证人在原证期间登记的培训学时合计，应当达到政策对该等级的规定。

## 为什么

延续要求在有效期内接受继续教育，学时从培训记录中累计，不另行申报。

## 例子

    # 中级延续要求原证期间满 90 学时

## 怎么改

培训班次、学时漏记的，补记；确实不足的，补足以后再延续。

## 依据

《登记数据规范》第十二条；所适用政策关于延续的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.choice import rules_of
from generator.policy.succession import before

CODE = "CRT014"
TITLE = "延续以前的培训学时不足"
CLAUSE = Clause("records", 12)
TOPIC = "renewal"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Sum the hours between the old certificate's first day and each renewal."""
    for record in dossier.grades:
        grade = record.value
        if grade.origin != "renewal":
            continue
        policy = context.commons.policy(grade.policy)
        old = before(dossier, grade)
        if policy is None or old is None:
            continue
        rules = rules_of(policy, grade.grade)
        number = None if rules is None else rules.renewal_training_hours
        if number is None:
            continue
        start, end = old.value.issued_on, grade.issued_on
        hours = sum(one.hours for one in dossier.classes if start <= one.end <= end)
        if hours >= number.value:
            continue
        yield Problem(
            record.at("issued_on"),
            f"原证期间（{start} 至 {end}）登记的培训没有达到："
            f"要求满 {number.value} 学时",
            "培训班次、学时漏记的，补记；确实不足的，补足以后再延续。",
            (Related(old.at("issued_on"), "原证"),),
            policy=(policy.profile, policy.version),
        )
