"""年检办结早于规定的时间

## 查什么

一个年度的年检在次年办理，办结日期不早于政策规定的开始月份的第一天。免检不审核材料，不受
这个限制。

## 为什么

年检要以全年的考核和培训为准，年度没有结束、考核没有确定以前，无从审核。

## 例子

    inspections:
      - year: 2025
        outcome: pass
        concluded_on: 2026-03-20     # 年检从 2026-04-01 开始

## 怎么改

对照年检文件改正年度或者办结日期。

## 依据

《登记数据规范》第十二条；所适用政策关于年检的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.lifecycle import window_of
from generator.rules.asm._inspections import inspections_of

CODE = "ASM020"
TITLE = "年检办结早于规定的时间"
CLAUSE = Clause("records", 12)
TOPIC = "inspection"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each conclusion with the opening of its window."""
    for one in inspections_of(dossier, context):
        year, done = one.inspection.year, one.inspection.concluded_on
        opens, _ = window_of(year, one.rules)
        if done < opens and one.inspection.outcome != "exempt":
            yield Problem(
                one.at("concluded_on"),
                f"{year} 年度的年检从 {opens} 开始，办结日期却是 {done}",
                "对照年检文件改正年度或者办结日期。",
                policy=one.pin,
            )
