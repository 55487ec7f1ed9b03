"""有 YAML 指令

## 查什么

文件里没有以 % 开头的 YAML 指令。

## 为什么

指令会改变后面内容的读法，记录用不到。

## 例子

    %YAML 1.1
    ---
    id: …

## 怎么改

删去以 % 开头的行和它下面的 --- 行。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT011"
TITLE = "有 YAML 指令"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里有以 % 开头的 YAML 指令；记录里不用指令",
        "删去以 % 开头的行和它下面的 --- 行。",
    )
