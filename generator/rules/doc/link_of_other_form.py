"""链接地址不合写法

## 查什么

链接通向手册中的页面（写相对路径）或者其他网站（写 https:// 开头的全址，主机名用小写
字母和数字）。

## 为什么

以 javascript:、data: 开头的地址会在读者的浏览器中运行程序；以 / 开头的地址换一个位
置发布就失效；地址中夹带用户名、反斜线或者形近字的，看上去通向甲处，实际通向乙处。

## 例子

    [办事指南](javascript:open())
    [首页](/index.html)

## 怎么改

手册内的页面写相对路径，如 [公示](records.md#a13)；其他网站写 https:// 开头的全址。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC003"
TITLE = "链接地址不合写法"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "链接既不是手册内的相对路径，也不是 https:// 开头的全址",
        "手册内的页面写相对路径；其他网站写 https:// 开头的全址。",
    )
