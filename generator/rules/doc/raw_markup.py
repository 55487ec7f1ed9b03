"""正文中写有 HTML 标记

## 查什么

没有 HTML 标记、注释和其他尖括号写成的标记，代码除外。提示框、表格、列表、脚注里的也
算。

## 为什么

标记会原样进入网页，可以运行脚本、提交表单、引用其他网站，也会破坏版面；审核的人从正
文中不容易看出来。

## 例子

    <b>重要</b>
    <!-- 待补 -->

## 怎么改

改用 Markdown 的写法，如 **重要**；要让读者看到标记本身的，放在一对反引号之间。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC001"
TITLE = "正文中写有 HTML 标记"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里写有 HTML 标记；手册只用 Markdown 书写",
        "改用 Markdown 的写法；要显示标记本身的，放在一对反引号之间。",
    )
