"""等级的来源与申报件不配

## 查什么

来源是认定、晋级的，应当写明所依据的申报件；来源是延续、降级、互认、更正和历史登记的，不写
申报件。

## 为什么

认定和晋级都经过申报、评审和公示；其余来源没有这些环节，写上申报件就说不清凭什么发证。

## 例子

    origin: promotion
    # 没有 case

## 怎么改

补上申报件编号，或者改正来源。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.wording import ORIGINS

CODE = "CRT005"
TITLE = "等级的来源与申报件不配"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-25"

_BY_CASE = frozenset({"certification", "promotion"})


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare the origin with the presence of a case."""
    grade = record.value
    asked, found = grade.origin in _BY_CASE, grade.case is not None
    if asked == found:
        return
    word = ORIGINS[grade.origin]
    if asked:
        yield Problem(
            record.at("origin"),
            f"来源是{word}，没有写明所依据的申报件",
            "补上申报件编号，或者改正来源。",
        )
    else:
        yield Problem(
            record.at("case"),
            f"来源是{word}，不应当写申报件",
            "删去申报件编号，或者改正来源。",
        )
