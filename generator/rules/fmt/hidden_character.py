"""含有看不见的字符

## 查什么

没有零宽字符、文字方向控制符、变体选择符、软连字符、空白样的字符，也没有普通空格以外
的空格（如全角空格、不换行空格）。用转义写出来的同样算。

## 为什么

多一个看不见的字符，两个看上去一样的姓名就成了两个人，按姓名也查不到。方向控制符还会
让文字显示的次序与实际不同。

## 例子

    name: 林 晓                # 中间是全角空格 U+3000

## 怎么改

删去该字符；需要空格的，用普通空格（U+0020）。姓名中间不加空格。

## 依据

《登记数据规范》第十七条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT006"
TITLE = "含有看不见的字符"
CLAUSE = Clause("records", 17)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"这里有看不见的字符 {fault.details['character']}；只用看得见的字和普通空格",
        "把光标移到这里，删去该字符；仍找不到的，把这一行重新录入，不要粘贴。",
    )
