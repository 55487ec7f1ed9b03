"""延续不在规定的期间办理

## 查什么

延续的证书，发证日期应当在原证期满以前政策规定的月数之内，最迟在期满的次日；期限经批准顺延的，以
顺延后的日期为准。

## 为什么

提前过早，期限就被拉长；期满以后隔了一日，证书已经失效，应当重新申报。

## 例子

    # 原证 valid_to: 2026-12-31，提前 3 个月内办理
    origin: renewal
    issued_on: 2026-08-20

## 怎么改

日期写错的，改正；确实不在期间之内的，不应当按延续发证。

## 依据

《登记数据规范》第十一条；所适用政策关于延续的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.succession import before, last_valid_day, renewal_opens

CODE = "CRT011"
TITLE = "延续不在规定的期间办理"
CLAUSE = Clause("records", 11)
TOPIC = "renewal"
SINCE = "2026-11-25"

_DAY = timedelta(days=1)


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the day of each renewal in the window before the old term's end."""
    for record in dossier.grades:
        grade = record.value
        if grade.origin != "renewal":
            continue
        policy = context.commons.policy(grade.policy)
        old = before(dossier, grade)
        if policy is None or policy.renewal is None or old is None:
            continue
        months = policy.renewal.window_months.value
        opens, last = renewal_opens(old.value, months), last_valid_day(old.value)
        if opens <= grade.issued_on <= last + _DAY:
            continue
        words = (
            f"早于可以延续的第一日 {opens}（期满前 {months} 个月）"
            if grade.issued_on < opens
            else f"晚于期满的次日（原证到 {last} 为止）"
        )
        yield Problem(
            record.at("issued_on"),
            f"延续的发证日期 {grade.issued_on} {words}",
            "日期写错的，改正；确实不在期间之内的，不应当按延续发证。",
            (Related(old.at("valid_to"), "原证的期限"),),
            policy=(policy.profile, policy.version),
        )
