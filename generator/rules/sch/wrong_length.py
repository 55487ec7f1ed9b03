"""文字太长或者太短

## 查什么

文字的字数在模式规定的范围里。

## 为什么

太长的文字在证书和网页上放不下，多半还含有本字段以外的内容；太短的说不清。

## 例子

    title: ""                # 没有内容

## 怎么改

删去本字段以外的内容，或者补全。没有内容的字段整行删去。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import described, named

CODE = "SCH006"
TITLE = "文字太长或者太短"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    limit = f"不少于 {violation.expected}"
    if violation.keyword == "maxLength":
        limit = f"不超过 {violation.expected}"
    return (
        f"{named(violation)}有 {violation.actual} 个字；应当{limit} 个字",
        described(violation) or "删去多余的内容，或者补全。",
    )
