"""一个值太长

## 查什么

一个值不超过 4000 个字符。

## 为什么

登记的字段都不长。超出的多半是引号没有成对，把后面的内容都算了进来。

## 例子

    # 一个值里粘进了整篇文件

## 怎么改

检查引号是否成对；不属于本字段的内容删去。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT021"
TITLE = "一个值太长"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"这个值超过 {fault.details['maximum']} 个字符",
        "检查引号是否成对；不属于本字段的内容删去。",
    )
