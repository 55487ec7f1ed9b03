"""标题中有标记字符

## 查什么

标题中没有 <、& 和英文引号，写成代码或者字符引用的也算。

## 为什么

标题还用在菜单、网页标题和搜索结果里，那里的程序会把字符引用还原，标题里的标记就成了
真的标记。

## 例子

    # 申报表 &lt;样式&gt;

## 怎么改

改用全角字符：＜、＞、＆、“”。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC006"
TITLE = "标题中有标记字符"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "标题中有 <、& 或者英文引号，会在菜单和网页标题中成为标记",
        "改用全角字符，如 ＜、＆、“”。",
    )
