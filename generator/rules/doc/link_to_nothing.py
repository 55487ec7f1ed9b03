"""链接没有去处

## 查什么

手册各页的链接所指的页面在手册之内，所指的位置在那一页里；写作“办法/current/章.md”的链接，
所指的章和条在该办法最新的版本里。写在代码里的不算。

## 为什么

没有去处的链接，读者点了看不到依据；指向现行版本的，会变成没有链接的文字。

## 例子

    见[第二十一条](sijiwuzhuan/current/certifcation.md#a21)

## 怎么改

对照文件名和条号改正；所指的内容已经删去的，删去链接。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC022"
TITLE = "链接没有去处"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-27"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"链接没有去处：{fault.details['reason']}",
        "对照文件名和条号改正；所指的内容已经删去的，删去链接。",
    )
