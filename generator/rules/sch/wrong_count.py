"""列表的项数不对

## 查什么

列表的项数在模式规定的范围里；规定至少一项的，不写空列表。

## 为什么

项数不对，多半是漏填，或者把别的内容填了进来。

## 例子

    names: []                # 至少一项

## 怎么改

补上缺少的项，或者删去多余的项；可以不填的字段，没有内容时整行删去。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import described, named

CODE = "SCH008"
TITLE = "列表的项数不对"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    wanted = violation.expected
    limit = "不少于" if violation.keyword.startswith("min") else "不超过"
    return (
        f"{named(violation)}有 {violation.actual} 项；应当{limit} {wanted} 项",
        described(violation) or "补上缺少的项，或者删去多余的项。",
    )
