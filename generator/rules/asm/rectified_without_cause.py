"""限期整改的依据不足

## 查什么

限期整改，要求当年考核为基本称职，或者培训没有完成，或者有限制情形；一个年度只整改一次。
按规定应当降级、取消的，不以整改代替。

## 为什么

没有原因而整改，会无故停发津贴；以整改代替降级，对其他持证人不公平。

## 例子

    inspections:
      - year: 2025
        outcome: rectify             # 当年考核称职，培训也已完成
        concluded_on: 2026-04-07
        rectify_until: 2026-07-07

## 怎么改

核对考核、培训的记录；记录无误的，改正年检结果。

## 依据

《登记数据规范》第十二条；所适用政策关于限期整改的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.rules.asm._inspections import problem, unsupported

CODE = "ASM026"
TITLE = "限期整改的依据不足"
CLAUSE = Clause("records", 12)
TOPIC = "rectification"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold every rectification to the records of its year."""
    for judged in unsupported(dossier, context, "rectify"):
        years = judged.inspected.rules.basically_competent_years.value
        yield problem(
            judged,
            f"限期整改要求基本称职（没有连续满 {years} 个年度）、培训没有完成"
            "或者有限制情形",
        )
