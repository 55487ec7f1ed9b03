"""值的类型不对

## 查什么

每个字段的值是模式规定的类型：文字、整数、是非值（true 或者 false）、列表或者一组字
段。

## 为什么

类型不对的值没法核对，也没法排序和统计。最常见的是由数字组成的代码没有加引号，成了整
数。

## 例子

    area: 990101             # 应当写 "990101"

## 怎么改

代码和编号加引号；数不加引号；列表的每一项以“- ”开头。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import named

CODE = "SCH001"
TITLE = "值的类型不对"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"

_WORDS = {
    "string": "文字",
    "integer": "整数",
    "boolean": "是非值",
    "array": "列表",
    "object": "一组字段",
}
_MENDS = {
    "string": "写一段文字；由数字组成的代码加英文双引号。",
    "integer": "写一个整数，不加引号。",
    "boolean": "写 true（是）或者 false（否），不加引号。",
    "array": "写成列表：另起一行，每项以“- ”开头；只有一项也这样写。",
    "object": "另起一行，缩进两格，写成“字段名: 值”。",
}


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    wanted = _WORDS.get(str(violation.expected), "另一种类型")
    return (
        f"{named(violation)}写成了{violation.actual}；应当是{wanted}",
        _MENDS.get(str(violation.expected), "照模式的说明填写。"),
    )
