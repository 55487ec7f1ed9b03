"""手册页面占用了由程序生成的地址

## 查什么

docs 里没有与生成的页面同名的文件：各版本的 numbers.md、clauses.md、changes.md、
lists.md、print.md，forms 和 rules 文件夹里的页面，以及 coverage.md、calendars.md、
states.md、tags.md、versions.md。

## 为什么

这些页面由政策数据、规则和模式生成。手写的同名页面会登在它们前面，读者看到的就不是数据里
的内容。

## 例子

    docs/forms/appeal.md

## 怎么改

删去这个文件，或者换一个名称；要补充说明的，写进条文或者指南。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC020"
TITLE = "手册页面占用了由程序生成的地址"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-27"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这个名称留给程序生成的页面",
        "删去这个文件，或者换一个名称；要补充说明的，写进条文或者指南。",
    )
