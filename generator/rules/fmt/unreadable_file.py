"""文件读不出来

## 查什么

登记库里的每个文件和文件夹都能读出，核对时没有变动。

## 为什么

读不出来的记录没有核对，不能当作没有。

## 例子

    # 文件的权限只许别人读，或者核对时正在保存

## 怎么改

检查文件是否还在、有没有读取的权限；正在保存的，保存后再核对一次。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT031"
TITLE = "文件读不出来"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"

_FOUND = {
    "gone": "核对时文件已经不在",
    "denied": "没有读取的权限",
    "changed": "核对时文件正在变动",
    "other": "文件或者文件夹读不出来",
}


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    found = _FOUND[str(fault.details["reason"])]
    return found, "检查文件是否还在、有没有读取的权限，再核对一次。"
