"""值不在可选的范围里

## 查什么

有固定选项的字段，值是选项之一，大小写和字母逐字相同。

## 为什么

固定的选项才能统计和检索；同一件事写成两样，就成了两件事。

## 例子

    grade: Junior            # 应当写 junior

## 怎么改

从提示列出的选项里选一个，照样写。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from typing import Any

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import named

CODE = "SCH004"
TITLE = "值不在可选的范围里"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    return (
        f"{named(violation)}的值不在选项里",
        f"从以下选项中选一个：{_options(violation.expected)}。",
    )


def _options(expected: Any) -> str:
    """List the values of the schema, with their Chinese words where it has them."""
    if isinstance(expected, dict):
        return "、".join(f"{value}（{word}）" for value, word in expected.items())
    if isinstance(expected, list):
        return "、".join(map(str, expected))
    return str(expected)
