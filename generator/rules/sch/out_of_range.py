"""数不在规定的范围里

## 查什么

数在模式规定的最小值和最大值之间。

## 为什么

范围以外的数多半是多打或者少打了一位。

## 例子

    year: 20226

## 怎么改

检查是不是多打、少打了一位。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import described, named

CODE = "SCH007"
TITLE = "数不在规定的范围里"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    limit = "小于" if violation.keyword == "minimum" else "大于"
    bound = "最小" if violation.keyword == "minimum" else "最大"
    return (
        f"{named(violation)}{limit}规定的{bound}值 {violation.expected}",
        described(violation) or "检查是不是多打、少打了一位。",
    )
