"""层次太深

## 查什么

字段套字段不超过 10 层。

## 为什么

最复杂的记录也不到 10 层。层次太深的文件会耗尽程序的内存。

## 例子

    a: {b: {c: {d: {e: …

## 怎么改

照同类记录的样子减少层次，检查括号是否成对。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT022"
TITLE = "层次太深"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"从这里起超过 {fault.details['maximum']} 层",
        "检查缩进和括号；照同类记录的样子减少层次。",
    )
