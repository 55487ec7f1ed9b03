"""年检早于考核结果的确定

## 查什么

持证人在岗的年度，先有确定的年度考核，后有年检：年检办结时，当年的考核表已经确定，并且列
有这个人。免检的除外。

## 为什么

考核和年检双轨并行，年检的结果要与考核等次对照。

## 例子

    inspections:
      - year: 2025
        outcome: pass
        concluded_on: 2026-04-07     # 考核结果 2026-04-15 才确定

## 怎么改

补录考核表，或者改正年检的办结日期。

## 依据

《登记数据规范》第十二条；所适用政策关于年检的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.candidate import person_of
from generator.policy.inspection import serves
from generator.rules.asm._inspections import inspections_of

CODE = "ASM021"
TITLE = "年检早于考核结果的确定"
CLAUSE = Clause("records", 12)
TOPIC = "inspection"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for inspections of a year on post without a final sheet."""
    for one in inspections_of(dossier, context):
        inspection, grade = one.inspection, one.record.value
        if inspection.outcome == "exempt":
            continue
        years = person_of(dossier, context.index).years
        if years.rating(inspection.year, inspection.concluded_on) is not None:
            continue
        end = date(inspection.year, 12, 31)
        if not serves(dossier.worker.value, grade, one.policy, end):
            continue
        if context.lacks_records():
            return
        rating = years.ratings.get(inspection.year)
        final = None if rating is None else rating.final_on
        wrong = f"{final} 才确定" if final else "没有确定的记载"
        yield Problem(
            one.at("concluded_on"),
            f"{inspection.year} 年度的年检于 {inspection.concluded_on} 办结，"
            f"当年的考核{wrong}",
            "补录考核表，或者改正年检的办结日期。",
            policy=one.pin,
        )
