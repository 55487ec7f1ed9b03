"""同一年度评定了两次

## 查什么

一个人一个年度只有一个等次：在同一张考核表中只列一行，在不同的考核表中只有一张评定等次。

## 为什么

有两个结果的，不知道以哪一个为准，优秀名额也会多占一个。

## 例子

    # 2025 年度，人员 W7K3M9QX2TB
    assessments/2025/990101/town-990152.yml    result: competent
    assessments/2025/990101/recruited.yml      result: competent

## 怎么改

留下有权评定的单位的一行；另一张表中改填不定等次的原因，或者删去。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "ASM009"
TITLE = "同一年度评定了两次"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a second row of a year, sheet by sheet and result by result."""
    shares = dossier.ratings
    for order, share in enumerate(shares):
        for before in shares[:order]:
            if before.year != share.year:
                continue
            if before.path == share.path:
                wrong = f"{share.year} 年度的考核表列了这个人两次"
            elif before.row.result is not None and share.row.result is not None:
                wrong = f"{share.year} 年度在两张考核表中都评定了等次"
            else:
                continue
            yield Problem(
                share.at("worker"),
                wrong,
                "一个年度只留一个等次，以有权评定的单位为准。",
                (Related(before.at("worker"), "另一行"),),
            )
            break
