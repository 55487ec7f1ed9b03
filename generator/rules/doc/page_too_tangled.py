"""手册页面过大或者过于复杂

## 查什么

一个页面不超过 96 KiB，一行不超过 2,000 字，引用和列表不超过 8 层，连续的行不超过 25
0 行，标记用的字符不过多。

## 为什么

生成网页的时间随这些成倍增长，过大的页面会使生成不能结束。

## 例子

    > > > > > > > > > 第九层引用

## 怎么改

分成几页、几段，减少层次。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC016"
TITLE = "手册页面过大或者过于复杂"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    reasons = {
        "size": "页面超过 96 KiB",
        "line": "这一行超过 2,000 字",
        "levels": "引用、列表或者缩进超过 8 层",
        "block": "没有空行的连续行超过 250 行",
        "signs": "标记用的字符过多",
        "broken": "页面不能按 Markdown 读出",
    }
    return reasons[str(fault.details["reason"])], "分成几页、几段，减少层次。"
