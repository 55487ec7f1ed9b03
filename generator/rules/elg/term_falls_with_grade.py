"""证书没有有效期，或者高一级的有效期、延续学时低于下一级

## 查什么

每一级证书的有效期大于零；有效期和延续所需的培训学时，高一级不低于下一级。

## 为什么

有效期为零的证书，发下来就已过期；等级越高，要求越高，延续也是如此。

## 例子

    - grade: senior
      renewal_training_hours: {value: 60, source: assumption}     # 中级是 90

## 怎么改

对照政策文件，改正写错的一级。

## 依据

《登记数据规范》第十条；所适用政策关于延续的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.ladder import rungs, term_falls
from generator.rules.elg._ladder_words import fall_problems

CODE = "ELG059"
TITLE = "证书没有有效期，或者高一级的有效期、延续学时低于下一级"
CLAUSE = Clause("records", 10)
TOPIC = "renewal"
SINCE = "2026-11-26"

HINT = "对照政策文件，改正写错的一级。"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Look at each grade's term, and compare terms with those of the grade below."""
    policy = record.value
    pin = (policy.profile, policy.version)
    for rung in rungs(policy):
        if rung.policy.term_months.value == 0:
            place = record.at("grades", rung.at, "term_months")
            words = f"{GRADES[rung.policy.grade]}的有效期为零"
            yield Problem(place, words, HINT, policy=pin)
    yield from fall_problems(record, term_falls(record.value), HINT)
