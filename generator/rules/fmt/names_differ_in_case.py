"""两个名称只有大小写不同

## 查什么

同一个文件夹里，没有只有大小写不同的两个名称。

## 为什么

在 Windows 和 macOS 上，这样的两个文件只能留下一个，另一个会悄悄丢失。

## 例子

    areas/990101.yml
    areas/990101.YML

## 怎么改

留下正确的一个，删去或者改名另一个。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT034"
TITLE = "两个名称只有大小写不同"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "同一个文件夹里另有一个名称与它只有大小写不同",
        "留下正确的一个；另一个删去或者改名。",
    )
