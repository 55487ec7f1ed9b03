"""文件不是 UTF-8 编码

## 查什么

文件的每个字节都应当能按 UTF-8 编码读出。

## 为什么

用其他编码保存的文件，换一台电脑打开就成了另外的字，姓名尤其容易出错。

## 例子

    # 在记事本里选“ANSI”保存，得到的是 GBK 编码

## 怎么改

用编辑器按原编码打开，确认文字无误，再选“另存为”，编码选 UTF-8（不带 BOM）。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT002"
TITLE = "文件不是 UTF-8 编码"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    encoding = fault.details.get("encoding")
    guess = f"，看来是 {encoding}" if encoding else ""
    return (
        f"从这里起的字节不是 UTF-8 编码{guess}；记录应当用 UTF-8 编码保存",
        "在编辑器里按原来的编码打开，再选“另存为”，编码选 UTF-8（不带 BOM）。",
    )
