"""政策指明的条款，手册里没有

## 查什么

政策的 articles 写明每个事项由哪一章哪一条规定，该版本的手册里应当有这一条。

## 为什么

核对规则按事项指向条款。条款删去以后，规则和网页指向不存在的地方，读者查不到依据。

## 例子

    articles:
      suspension: certification/27     # 该章没有第二十七条

## 怎么改

条款误删的，恢复；条款改了条号或者移到其他章的，在新的版本中写明。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from generator.findings.clauses import article
from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC018"
TITLE = "政策指明的条款，手册里没有"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    chapter, _, number = str(fault.details["article"]).partition("/")
    return (
        f"这里指明由 {chapter} 章{article(int(number))}规定，手册的这一章没有这一条",
        "条款误删的，恢复；改了条号或者移到其他章的，在新的版本中写明。",
    )
