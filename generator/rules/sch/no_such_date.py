"""日历上没有这一天

## 查什么

日期是日历上有的日子，如 2 月 29 日只在闰年有；年份在 1900 至 2199 年之间。

## 为什么

起止日期和公示期都从日期算起，不存在的日子没法算。没有终止日期的，不写这一项，不用
9999 年代替。

## 例子

    from: 2023-02-29         # 2023 年 2 月只有 28 天

## 怎么改

对照原文件改正年、月、日。

## 依据

《登记数据规范》第六条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import named

CODE = "SCH010"
TITLE = "日历上没有这一天"
CLAUSE = Clause("records", 6)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    return (
        f"{named(violation)}写的这一天，日历上没有，或者年份不在 1900 至 2199 年之间",
        "对照原文件改正年、月、日；2 月 29 日只在闰年有。",
    )
