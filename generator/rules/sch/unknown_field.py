"""有模式以外的字段

## 查什么

每个字段都是模式里有的，名称逐字相同。

## 为什么

模式以外的字段不经核对，也不知道能不能公开，可能把不该登记的内容带进来。名称写错一个
字母，正确的字段就等于没有填。

## 例子

    valid_untill: 2027-01-14   # 应当是 valid_to

## 怎么改

名称写错的，改正；登记不需要的内容，删去。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import named

CODE = "SCH003"
TITLE = "有模式以外的字段"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    meant = violation.expected
    return (
        f"{_place(violation)}没有这个字段；登记库只收模式里有的字段",
        f"是不是 {meant}？名称写错的改正，否则删去整个字段。"
        if meant
        else "名称写错的改正，登记不需要的内容删去。",
    )


def _place(violation: Violation) -> str:
    """Name the group of fields that holds the strange one."""
    return f"{named(violation)}里" if violation.title else "这类记录里"
