"""例外批准没有用上

## 查什么

在有效期内的例外批准，所写的规则应当确实在所写的记录上查出了问题。

## 为什么

记录已经改好、例外还留着，以后同一处再出问题就没有人看得到；公开的例外也应当只有实际在用的。

## 例子

    rule: REF013
    record: organizations/990101/W3/OW3N7QH1XTQ.yml   # 这一条已经没有同名的单位

## 怎么改

记录已经改好的，删去这件例外批准；规则或者路径写错了的，改正。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.findings.waivers import WaiverState
from generator.model.context import Context
from generator.model.waiver_use import WaiverUse

CODE = "WVR001"
TITLE = "例外批准没有用上"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(use: WaiverUse, context: Context) -> Iterator[Problem]:
    """Report a waiver in force that has set nothing aside."""
    in_force = use.state(context.as_of) is WaiverState.IN_FORCE
    if in_force and use.sound and not use.used:
        waiver = use.record.value
        yield Problem(
            use.record.at("rule"),
            f"{waiver.rule} 在这条记录上没有查出问题，例外没有用上",
            "记录已经改好的，删去这件例外批准；规则或者路径写错了的，改正。",
        )
