"""同一层有两个同名字段

## 查什么

同一层的字段名不重复。

## 为什么

同名字段写两次，只有一个起作用，另一个就悄悄丢了。丢掉的可能正是一次撤销。

## 例子

    origin: certification
    origin: promotion

## 怎么改

留下正确的一个，删去另一个。确有几项的，按模式写成列表。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT015"
TITLE = "同一层有两个同名字段"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"这个字段与第 {fault.details['first']} 行的字段同名；同一层的字段名不重复",
        "留下正确的一个，删去另一个；确有几项的，写成列表。",
    )
