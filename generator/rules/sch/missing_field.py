"""缺少必填的字段

## 查什么

模式规定必填的字段都已填写。

## 为什么

缺了必填的内容，这条记录就不能说明一件完整的事，后面的核对也做不了。

## 例子

    names:
      - name: 林晓            # 缺少 from（启用日期）

## 怎么改

补上这个字段。确实不知道的，向原单位核实后再填，不编造。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import described, named

CODE = "SCH002"
TITLE = "缺少必填的字段"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    return (
        f"缺少必填的字段{named(violation)}",
        f"补上这个字段。{described(violation)}",
    )
