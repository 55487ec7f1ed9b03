"""所在位置不属于任何一类记录

## 查什么

每个文件所在的文件夹和文件名，合于某一类记录的规定，如
workers/990101/7K/W7K3M9QX2TB.yml。

## 为什么

记录的种类由所在的文件夹决定。放错了地方，就不知道按哪一类核对，也没有人会找到它。

## 例子

    workers/W7K3M9QX2TB.yml          # 少了地区和两位字符的文件夹

## 怎么改

照同类记录的位置移动文件，文件名用它的编号。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT033"
TITLE = "所在位置不属于任何一类记录"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这个位置不属于任何一类记录",
        "照同类记录的位置移动：文件夹是种类、地区或者年份，文件名是编号。",
    )
