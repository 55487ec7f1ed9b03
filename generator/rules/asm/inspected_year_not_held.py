"""年检的年度没有持证

## 查什么

年检的年度结束以前，持证人已经取得这一等级；年检在发证以后、证书终止以前办结。换证、更正
和认可的证书，取得等级的日期从原证书算起。

## 为什么

没有持证的年度不用年检，证书终止以后也不再年检，记在上面的往往是填错了证书。

## 例子

    grade_since: 2026-05-20
    inspections:
      - year: 2025                   # 2025 年还没有取得这一等级
        outcome: pass
        concluded_on: 2026-06-10

## 怎么改

改记到当时持有的证书；年度、日期填错的，对照年检文件改正。

## 依据

《登记数据规范》第十二条；所适用政策关于年检的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.lifecycle import standing_of
from generator.policy.standing import ACTIVE_STATES, CertificateState

CODE = "ASM024"
TITLE = "年检的年度没有持证"
CLAUSE = Clause("records", 12)
TOPIC = "inspection"
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare year and conclusion of every inspection with the certificate's life."""
    grade = record.value
    for order, one in enumerate(grade.inspections):
        year, done = one.year, one.concluded_on
        field = "concluded_on"
        if grade.grade_since.year > year:
            field = "year"
            wrong = f"{grade.grade_since} 才取得这一等级，不能年检 {year} 年度"
        elif done < grade.issued_on:
            wrong = f"年检于 {done} 办结，证书于 {grade.issued_on} 才签发"
        elif done > grade.issued_on and _ended(grade, done - timedelta(days=1)):
            wrong = f"年检于 {done} 办结，证书在这以前已经终止"
        else:
            continue
        yield Problem(
            record.at("inspections", order, field),
            wrong,
            "改记到当时持有的证书；年度、日期填错的，对照年检文件改正。",
        )


def _ended(grade: Grade, day: date) -> bool:
    if not grade.events and day <= grade.valid_to:
        return False
    state = standing_of(grade, day).state
    return state not in ACTIVE_STATES and state is not CertificateState.SUSPENDED
