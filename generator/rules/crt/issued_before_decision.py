"""发证早于认定

## 查什么

凭申报件发的证，发证日期不早于申报件作出认定的日期。

## 为什么

先认定、后发证。证书上的日期早于认定，说明两个日期至少有一个写错了。

## 例子

    # 申报件
    outcome:
      result: approved
      decided_on: 2026-06-12
    # 等级
    issued_on: 2026-06-10

## 怎么改

对照认定文件改正写错的一个日期。

## 依据

《登记数据规范》第十一条；所适用政策关于认定与发证的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.succession import case_of

CODE = "CRT003"
TITLE = "发证早于认定"
CLAUSE = Clause("records", 11)
TOPIC = "decision"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare the day of issue with the outcome of the case."""
    for record in dossier.grades:
        grade = record.value
        case = case_of(dossier, grade)
        outcome = case.value.outcome if case is not None else None
        if case is None or outcome is None or outcome.decided_on <= grade.issued_on:
            continue
        yield Problem(
            record.at("issued_on"),
            f"发证日期 {grade.issued_on} 早于认定日期 {outcome.decided_on}",
            "对照认定文件改正写错的一个日期。",
            (Related(case.at("outcome", "decided_on"), "认定日期"),),
            policy=(grade.policy.profile, grade.policy.version),
        )
