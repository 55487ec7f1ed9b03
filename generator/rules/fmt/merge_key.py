"""用了合并键

## 查什么

没有合并键 `<<`。

## 为什么

合并键把别处的字段搬到这里，看这里看不出有哪些字段。

## 例子

    <<: {area: "990101"}

## 怎么改

把要合并的字段照写一遍。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT014"
TITLE = "用了合并键"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return "这里是 YAML 的合并键；字段都直接写出", "把要合并的字段照写一遍。"
