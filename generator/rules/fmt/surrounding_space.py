"""值的前后有空格

## 查什么

加引号的值，引号以内开头和结尾没有空格。

## 为什么

前后的空格看不见，却让同一个名称成了两个。

## 例子

    name: " 示例公司"

## 怎么改

删去引号以内开头和结尾的空格。

## 依据

《登记数据规范》第十七条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT024"
TITLE = "值的前后有空格"
CLAUSE = Clause("records", 17)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "引号以内的开头或者结尾有空格；值的前后不留空格",
        "删去引号以内开头和结尾的空格。",
    )
