"""证书有效期的最后一日算得不对

## 查什么

认定、晋级、延续、降级的证书，有效期自发证之日起算，满政策规定的月数，最后一日是到期月对应日
的前一日，没有对应日的是该月末日；延续的也可以从原证期满的次日起算。更正、互认的证书，只有原证
剩余的期限。历史登记的证书，期限依原办法。

## 为什么

有效期长短由政策规定，多一天少一天都会影响年检和延续。

## 例子

    issued_on: 2026-05-08
    valid_to: 2029-05-08      # 三年的最后一日是 2029-05-07

## 怎么改

改为算出的日期；发证日期写错的，改正发证日期。

## 依据

《登记数据规范》第十一条；所适用政策关于证书期限的条款；《民法典》第二百零二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.choice import rules_of
from generator.policy.succession import KEEPS_TERM, before, possible_ends
from generator.policy.wording import ORIGINS, months_words

CODE = "CRT006"
TITLE = "证书有效期的最后一日算得不对"
CLAUSE = Clause("records", 11)
TOPIC = "certificate"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Count the term of each certificate again."""
    for record in dossier.grades:
        grade = record.value
        policy = context.commons.policy(grade.policy)
        if policy is None or grade.origin == "legacy":
            continue
        rules = rules_of(policy, grade.grade)
        old = before(dossier, grade)
        kept = grade.origin in KEEPS_TERM
        if rules is None or (kept and old is None):
            continue
        months = rules.term_months.value
        ends = possible_ends(grade, months, None if old is None else old.value)
        if grade.valid_to in ends:
            continue
        why = (
            f"{ORIGINS[grade.origin]}的证书只有原证剩余的期限"
            if kept
            else f"自 {grade.issued_on} 起满 {months_words(months)}"
        )
        related = () if old is None else (Related(old.at("valid_to"), "原证的期限"),)
        yield Problem(
            record.at("valid_to"),
            f"{why}，最后一日是 {ends[0]}，这里写的是 {grade.valid_to}",
            f"改为 {ends[0]}；发证日期写错的，改正发证日期。",
            related,
            policy=(policy.profile, policy.version),
        )
