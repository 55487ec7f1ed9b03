"""含有不能通用的字符

## 查什么

没有私用区字符、未分配的码位、非字符码位和单个代理码位。用转义写出来的同样算。

## 为什么

这些码位没有公认的字形，在这台电脑上是一个字，在另一台上就是空框或者别的字。造字程序
补的生僻字就在私用区。

## 例子

    name: （造字程序补的字，码位 U+E000）

## 怎么改

换用 Unicode 已收的正式码位。生僻字的正式码位可以在国家标准 GB 18030—2022 中查到；
尚未收入的，先按证件上的写法报主办单位处理。

## 依据

《登记数据规范》第十七条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT007"
TITLE = "含有不能通用的字符"
CLAUSE = Clause("records", 17)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"这里的字符 {fault.details['character']} 没有公认的字形，别处显示不出",
        "换用该字的正式码位；是造字程序补的字的，用输入法的生僻字功能重新录入。",
    )
