"""用了类型标签

## 查什么

没有以 ! 开头的类型标签。

## 为什么

字段的类型由模式规定，不由填写的人指定。

## 例子

    year: !!int "2026"

## 怎么改

删去标签。值以 ! 开头的，加引号。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT013"
TITLE = "用了类型标签"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里是 YAML 的类型标签（以 ! 开头）；字段的类型由模式规定",
        "删去标签；值本身以 ! 开头的，加引号。",
    )
