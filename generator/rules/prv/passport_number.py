"""疑似记有护照号码

## 查什么

任何文件中，“护照”后面不应跟着护照号码。护照号码没有校验码，所以只提醒。

## 为什么

护照号码与身份号码一样指向一个人，登记库用不到。

## 例子

    basis: 护照（后接号码）

## 怎么改

是护照号码的，删去并告知管理员。

## 依据

《登记数据规范》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context, SourceText
from generator.model.personal_data import Trace, places_of

CODE = "PRV007"
TITLE = "疑似记有护照号码"
CLAUSE = Clause("records", 15)
SINCE = "2026-11-21"
SEVERITY = Severity.WARNING


def check(text: SourceText, context: Context) -> Iterator[Problem]:
    """Look through the text and the name of a file."""
    for place in places_of(text, Trace.PASSPORT):
        yield Problem(
            place,
            "这里像是护照号码（内容不显示）",
            "是护照号码的，删去并告知管理员；不是的，可以不改。",
        )
