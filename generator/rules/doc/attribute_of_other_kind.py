"""花括号中有不能用的属性

## 查什么

花括号中只写锚点（#a14）和以 hl- 开头的样式名。

## 为什么

其他属性会在网页上运行脚本、改变版面或者引用其他网站；主题自己的样式名会启动主题的脚
本。提示框的种类也写成样式名。

## 例子

    ## 第一条 {#a1 onclick="open()"}
    !!! popup "提示"

## 怎么改

删去这个属性；锚点写成 {#a1}，只用小写字母、数字和连字符。提示框的种类用 note、info、
tip、warning 等。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC005"
TITLE = "花括号中有不能用的属性"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    name = fault.details.get("name") or "style"
    return (
        f"这里的属性 {name} 不在可用之列，或者它的值不合写法",
        "删去它；花括号中只写锚点和以 hl- 开头的样式名，提示框用常见的种类。",
    )
