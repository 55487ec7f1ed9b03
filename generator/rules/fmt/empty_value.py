"""字段没有值

## 查什么

每个字段都有值，不留空，也不写 null 或者 ~。

## 为什么

留空可以是“没有”，也可以是“还没填”。不填的字段整行不写，意思才清楚。

## 例子

    valid_to:
    category: full_time

## 怎么改

填上值；没有值的，删去整行。值确实是 null 这几个字母的，加引号。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT018"
TITLE = "字段没有值"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里没有值；没有值的字段整行不写，不留空，也不写 null",
        "填上值，或者删去这一行；列表里多出的“-”也删去。",
    )
