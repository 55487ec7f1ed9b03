"""值里有换行

## 查什么

一个值写在一行里：没有用 | 或者 > 写的多行文字，没有折行，也没有转义的换行。

## 为什么

登记的字段都是一行的内容。换行会让姓名、名称在网页和表格里断开，也能把一行冒充成两行。

## 例子

    name: |
      示例市云杉区
      党群服务中心

## 怎么改

把值写在同一行；值太长的也不折行。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT020"
TITLE = "值里有换行"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这个值占了几行，或者含有换行；一个值写在一行里",
        "把值接成一行，删去开头的 | 或者 >。",
    )
