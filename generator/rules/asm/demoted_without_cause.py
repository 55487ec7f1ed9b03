"""降级的依据不足

## 查什么

降级，要求不是最低等级，并且当年考核不称职，或者连续几个年度基本称职以下（年数以政策为
准），或者培训完成不到政策规定的比例、有限制情形、整改没有通过。

## 为什么

降级影响本人权益，依据不足的应当在作出决定以前发现。

## 例子

    inspections:
      - year: 2025
        outcome: demote              # 第一年基本称职，应为限期整改
        concluded_on: 2026-04-07

## 怎么改

核对考核的记录；记录无误的，改正年检结果，并撤回降级的决定。

## 依据

《登记数据规范》第十二条；所适用政策关于降级的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.inspection import lowest_grade
from generator.rules.asm._inspections import problem, unsupported

CODE = "ASM027"
TITLE = "降级的依据不足"
CLAUSE = Clause("records", 12)
TOPIC = "demotion"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold every demotion to the records of its years."""
    for judged in unsupported(dossier, context, "demote"):
        inspected = judged.inspected
        if judged.facts.grade == lowest_grade(inspected.policy):
            continue
        years = inspected.rules.basically_competent_years.value
        yield problem(judged, f"降级要求不称职，或者连续 {years} 个年度基本称职以下")
