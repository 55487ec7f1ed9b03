"""年检合格的依据不足

## 查什么

年检合格，要求当年考核称职以上（不定等次的除外），全年在岗而没有请假的完成当年培训，在
岗，并且没有处分、弄虚作假的限制期。整改以后记为合格的，不看原来的考核和培训。

## 为什么

合格是发放津贴和延续证书的条件，依据不足的合格会让后面的事项都出错。

## 例子

    inspections:
      - year: 2025
        outcome: pass                # 当年考核为基本称职，应为限期整改
        concluded_on: 2026-04-07

## 怎么改

核对考核、培训、任职和限制情形的记录；记录无误的，改正年检结果。

## 依据

《登记数据规范》第十二条；所适用政策关于年检的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.rules.asm._inspections import Judged, problem, unsupported

CODE = "ASM025"
TITLE = "年检合格的依据不足"
CLAUSE = Clause("records", 12)
TOPIC = "inspection"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold every pass to the records of its year."""
    for judged in unsupported(dossier, context, "pass"):
        yield problem(judged, f"合格要求{_training(judged)}")


def _training(judged: Judged) -> str:
    rules = judged.inspected.policy.grades
    for one in rules:
        hours = one.conditions.training_hours
        if one.grade == judged.facts.grade and hours is not None:
            return f"称职以上、培训满 {hours.value} 学时、在岗、没有限制情形"
    return "称职以上、完成当年培训、在岗、没有限制情形"
