"""在岗人员免予年检

## 查什么

免检只适用于未在岗的持证人：当年有一段时间不在岗，或者年检时不在岗，或者证书已经登记未在
岗。

## 为什么

在岗而不年检，就没有对履职情况的审核。

## 例子

    posts:
      - from: 2021-03-01             # 一直在岗
    inspections:
      - year: 2025
        outcome: exempt
        concluded_on: 2026-04-07

## 怎么改

补办年检，改正结果；任职已经结束的，补填终止日期。

## 依据

《登记数据规范》第十二条；所适用政策关于未在岗的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.rules.asm._inspections import problem, unsupported

CODE = "ASM029"
TITLE = "在岗人员免予年检"
CLAUSE = Clause("records", 12)
TOPIC = "not_engaged"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold every exemption to the posts of its year."""
    for judged in unsupported(dossier, context, "exempt"):
        inspection = judged.inspected.inspection
        yield problem(
            judged,
            f"免检要求未在岗，{inspection.year} 年全年和"
            f" {inspection.concluded_on} 都有任职",
        )
