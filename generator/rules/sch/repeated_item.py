"""列表里有重复的项

## 查什么

规定不重复的列表，各项都不相同。

## 为什么

重复的项会被多算一次。

## 例子

    items:
      - C073SD9V6YN
      - C073SD9V6YN

## 怎么改

留一项，删去重复的。本来是两项的，改正写错的一项。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import named

CODE = "SCH009"
TITLE = "列表里有重复的项"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    return (
        f"{named(violation)}里有重复的项；这个列表的各项不重复",
        "留一项，删去重复的；本来是两项的，改正写错的一项。",
    )
