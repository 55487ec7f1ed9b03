"""引入其他文件

## 查什么

没有引入其他文件的写法（--8<--），写在代码里的也算。

## 为什么

这种写法会把所指的文件原样放进网页，包括不在 docs 里的文件，如存有口令的配置。

## 例子

    --8<-- "../settings.txt"

## 怎么改

把要用的文字写在这里。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC008"
TITLE = "引入其他文件"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里引入其他文件；手册的内容都写在自己的文件里",
        "删去这一行，把要用的文字写在这里。",
    )
