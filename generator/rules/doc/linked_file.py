"""手册文件是链接或者特殊文件

## 查什么

docs 里只有普通文件和文件夹，mkdocs.yml 是普通文件，没有符号链接、管道和设备。

## 为什么

链接会把登记库以外的文件公开出去；指向上级文件夹的链接使生成不能结束。

## 例子

    docs/附件 -> ../../内部

## 怎么改

删去链接；内容确属手册的，把文件本身放进来。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC009"
TITLE = "手册文件是链接或者特殊文件"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里是符号链接或者特殊文件；手册只收普通文件和文件夹",
        "删去它；内容确属手册的，把文件本身放进来。",
    )
