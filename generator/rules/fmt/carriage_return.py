r"""换行不是 LF

## 查什么

每行以 LF（\n）结尾，没有 CR（\r）。

## 为什么

同一条记录在各处应当是同样的字节，两种换行混用会让没有改动的行也显示为改动。

## 例子

    # Windows 的编辑器默认用 CRLF 换行

## 怎么改

在编辑器右下角把换行方式由 CRLF 改为 LF，再保存。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT004"
TITLE = "换行不是 LF"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这一行以 CR 结尾；记录的换行只用 LF",
        "在编辑器里把换行方式由 CRLF 改为 LF，再保存。",
    )
