"""文件开头带有 BOM

## 查什么

文件开头没有 BOM（字节序标记）。

## 为什么

BOM 看不见，却是文件的一部分；有的程序会把它当作第一个字段名的一部分。

## 例子

    # 在记事本里选“带有 BOM 的 UTF-8”保存

## 怎么改

在编辑器里选“另存为”，编码选 UTF-8，不要选带 BOM 的。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT003"
TITLE = "文件开头带有 BOM"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "文件开头带有 BOM；记录应当用不带 BOM 的 UTF-8 编码保存",
        "在编辑器里选“另存为”，编码选 UTF-8，不选“带有 BOM 的 UTF-8”。",
    )
