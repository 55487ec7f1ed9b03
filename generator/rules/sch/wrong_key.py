"""左边的名称写法不合规定

## 查什么

以编号作名称的一组字段（如编号簿的流水号），冒号左边的写法合于模式规定的样式。

## 为什么

左边的名称就是流水号，写法不一就会重号、漏号。

## 例子

    serials:
      "6": G073SD9V6YN       # 应当写 "0006"

## 怎么改

流水号写满四位，前面补 0，加引号。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import described, named

CODE = "SCH011"
TITLE = "左边的名称写法不合规定"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    return (
        f"{named(violation)}里，冒号左边的写法不合规定",
        described(violation) or "照同组的其他各行填写。",
    )
