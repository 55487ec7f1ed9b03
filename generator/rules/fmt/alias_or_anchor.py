"""用了锚点或者别名

## 查什么

没有锚点（&名称）和别名（*名称）。

## 为什么

别名让一处改动牵动别处，看一行看不出它的值；几层别名还能让一个很小的文件变得极大。

## 例子

    first: &a 2024-01-15
    second: *a

## 怎么改

把值照写一遍。值以 & 或者 * 开头的，加引号。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT012"
TITLE = "用了锚点或者别名"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里是 YAML 的锚点或者别名（以 & 或者 * 开头）；记录里每个值都直接写出",
        "把值照写一遍；值本身以 & 或者 * 开头的，加引号。",
    )
