"""网址放在尖括号之间

## 查什么

网址和邮箱没有放在尖括号之间。

## 为什么

尖括号在网页中用于标记，读者也看不出网址通向哪里。

## 例子

    <https://example.gov.cn/>

## 怎么改

写成 `[名称](网址)`。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC002"
TITLE = "网址放在尖括号之间"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "网址放在尖括号之间；尖括号只用于代码",
        "写成 [名称](网址)，名称说明通向哪里。",
    )
