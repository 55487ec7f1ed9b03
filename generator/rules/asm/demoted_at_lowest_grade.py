"""最低等级的证书不能降级

## 查什么

已经是政策所设最低等级的，年检结果不能是降级。

## 为什么

没有更低的等级可以降，按政策应当取消的，写取消。

## 例子

    grade: junior
    inspections:
      - year: 2025
        outcome: demote
        concluded_on: 2026-04-07

## 怎么改

对照年检文件改正年检结果。

## 依据

《登记数据规范》第十二条；所适用政策关于降级的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import GRADES
from generator.policy.inspection import lowest_grade
from generator.rules.asm._inspections import inspections_of

CODE = "ASM030"
TITLE = "最低等级的证书不能降级"
CLAUSE = Clause("records", 12)
TOPIC = "demotion"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a demotion from the policy's lowest grade."""
    for one in inspections_of(dossier, context):
        grade = one.record.value.grade
        if one.inspection.outcome == "demote" and grade == lowest_grade(one.policy):
            yield Problem(
                one.at("outcome"),
                f"{GRADES[grade]}已经是最低等级，不能再降",
                "对照年检文件改正年检结果。",
                policy=one.pin,
            )
