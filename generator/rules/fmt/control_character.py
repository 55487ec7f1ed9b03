r"""含有控制字符

## 查什么

文件里除换行以外没有控制字符，也没有行分隔符、段分隔符；用转义写出来的（如双引号里的
`\t`）同样算。

## 为什么

控制字符在屏幕上看不见，却会打乱表格、日志和网页。制表符看着像空格，各处的宽度却不一
样。

## 例子

    area:\t"990101"      # 冒号后面是制表符

## 怎么改

删去该字符；是制表符的，改为空格。

## 依据

《登记数据规范》第十七条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT005"
TITLE = "含有控制字符"
CLAUSE = Clause("records", 17)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    character = str(fault.details["character"])
    if character == "U+0009":
        return "这里是制表符；缩进和间隔只用空格", "把制表符改为空格。"
    return (
        f"这里有控制字符 {character}；记录里除换行以外不用控制字符",
        "把光标移到这里，删去该字符；看不见的，把这一行重新录入。",
    )
