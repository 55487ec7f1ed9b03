"""不是普通文件

## 查什么

登记库里只有普通文件和文件夹，没有符号链接、管道、套接字和设备。

## 为什么

链接指向的内容可能在登记库以外，换一台电脑就不同，还可能把不该公开的文件带到网站上。

## 例子

    settings.yml -> ../其他地方/settings.yml

## 怎么改

删去链接，把文件本身放进来。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT030"
TITLE = "不是普通文件"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    found = "符号链接" if fault.details["found"] == "link" else "特殊文件"
    return (
        f"这里是{found}；登记库里只放普通文件和文件夹",
        "删去它；内容确属登记库的，把文件本身放进来。",
    )
