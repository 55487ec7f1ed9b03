"""文件不是一组字段

## 查什么

文件从第一层起就是`字段名: 值`，不是空文件、一段文字或者一个列表。

## 为什么

记录是一组有名称的字段，别的写法没有地方放编号。

## 例子

    - id: W073SD9V6YN       # 开头多了“- ”

## 怎么改

照同类记录的样子写；空文件填写内容或者删去。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT017"
TITLE = "文件不是一组字段"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    found = {
        "nothing": "文件里没有内容",
        "text": "文件里只有一段文字",
        "list": "文件从头就是一个列表",
    }[str(fault.details["found"])]
    return (
        f"{found}；记录应当是一组“字段名: 值”",
        "照同类记录的样子写成“字段名: 值”；不需要的文件删去。",
    )
