"""有文档分隔线

## 查什么

文件里没有 `---` 和 `...` 分隔线。

## 为什么

一个文件只存一条记录。有分隔线就可能有第二条，第二条不会被任何人看到。

## 例子

    ---
    id: …
    ---
    id: …

## 怎么改

删去分隔线；分隔线以下另有一条记录的，另存为一个文件。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT010"
TITLE = "有文档分隔线"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里有 YAML 的文档分隔线；一个文件只存一条记录，不写分隔线",
        "删去这一行；下面另有一条记录的，另存为一个文件。",
    )
