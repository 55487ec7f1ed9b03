"""例外批准所写的规则不存在

## 查什么

例外批准的规则代码，应当是规则一览中的一条。

## 为什么

代码写错，例外不起作用，也看不出批准的是什么。

## 例子

    rule: REF999

## 怎么改

运行 hongling rules 查看全部规则，写上报告问题时所显示的代码。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.waiver_use import WaiverUse

CODE = "WVR003"
TITLE = "例外批准所写的规则不存在"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"


def check(use: WaiverUse, context: Context) -> Iterator[Problem]:
    """Report a code that no rule has."""
    if not use.known:
        yield Problem(
            use.record.at("rule"),
            f"没有代码为 {use.record.value.rule} 的规则",
            "运行 hongling rules 查看全部规则，写上报告问题时所显示的代码。",
        )
