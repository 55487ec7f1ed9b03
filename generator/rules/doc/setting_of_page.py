"""页首的设置不在可用之列

## 查什么

页首两行 --- 之间只写 title、description、tags、hide 和 search（boost、exclude），值
是文字，不含标点以外的符号；没有 --- 的，第一行不写成 `name: text` 的样子。

## 为什么

页首的设置可以换用其他模板、跳转到其他地址，文字会不经处理放进网页。

## 例子

    ---
    template: redirect.html
    ---

## 怎么改

删去这一行设置；确实需要的，由程序的维护人员在程序中加上。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC007"
TITLE = "页首的设置不在可用之列"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "页首的这项设置不在可用之列，或者值不合写法",
        "删去这一行；第一行是正文的，不要写成“英文名: 文字”的样子。",
    )
