"""疑似记有十五位身份号码

## 查什么

任何文件中，都不应出现旧式的十五位身份号码：前六位是地区，中间六位是真实的日期。旧号码没
有校验码，所以只提醒。

## 为什么

旧号码同样指向一个人。

## 例子

    basis: 见旧身份证（后接十五位号码）

## 怎么改

是身份号码的，删去并告知管理员；是别的编号的，可以不改。

## 依据

《登记数据规范》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context, SourceText
from generator.model.personal_data import Trace, places_of

CODE = "PRV002"
TITLE = "疑似记有十五位身份号码"
CLAUSE = Clause("records", 15)
SINCE = "2026-11-21"
SEVERITY = Severity.WARNING


def check(text: SourceText, context: Context) -> Iterator[Problem]:
    """Look through the text and the name of a file."""
    for place in places_of(text, Trace.OLD_CITIZEN_ID):
        yield Problem(
            place,
            "这里像是旧式的十五位身份号码（内容不显示）",
            "是身份号码的，删去并告知管理员；是别的编号的，可以不改。",
        )
