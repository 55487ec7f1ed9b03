"""文字不是 NFC 形式

## 查什么

文字是 Unicode 的 NFC 形式：能用一个码位写的字，不拆成几个码位；兼容汉字换成对应的统
一汉字。

## 为什么

同一个字有几种写法时，看上去一样的两个姓名会被当作两个。程序不擅自改动姓名用字，所以
请录入人改。

## 例子

    name: （用兼容汉字 U+F900 写的“豈”）

## 怎么改

删去这个字，用输入法重新录入；从别的文件粘贴来的文字，先粘贴到纯文本编辑器。

## 依据

《登记数据规范》第十七条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT008"
TITLE = "文字不是 NFC 形式"
CLAUSE = Clause("records", 17)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    if fault.details.get("escaped"):
        where = "这个值里用转义写出来的文字"
    else:
        where = "从这里起的文字"
    return (
        f"{where}不是 NFC 形式；同一个字只用一种写法",
        "删去这个字，用输入法重新录入。",
    )
