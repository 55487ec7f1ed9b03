"""取消资格的依据不足

## 查什么

取消，要求最低等级的持证人当年考核不称职，或者连续几个年度不称职（年数以政策为准），或者
整改没有通过。

## 为什么

取消以后要从最低等级重新申报，依据不足的应当在作出决定以前发现。

## 例子

    inspections:
      - year: 2025
        outcome: cancel              # 中级，第一年不称职，应为降级
        concluded_on: 2026-04-07

## 怎么改

核对考核的记录；记录无误的，改正年检结果，并撤回取消的决定。

## 依据

《登记数据规范》第十二条；所适用政策关于降级、取消的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.rules.asm._inspections import problem, unsupported

CODE = "ASM028"
TITLE = "取消资格的依据不足"
CLAUSE = Clause("records", 12)
TOPIC = "demotion"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold every cancellation to the records of its years."""
    for judged in unsupported(dossier, context, "cancel"):
        years = judged.inspected.rules.incompetent_years.value
        yield problem(
            judged,
            f"取消要求最低等级不称职、连续 {years} 个年度不称职或者整改没有通过",
        )
