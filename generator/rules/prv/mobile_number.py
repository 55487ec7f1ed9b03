"""记有手机号码

## 查什么

任何文件中，都不应出现十一位手机号码，写作全角、分段或者前面加 86 的同样查出。办公电
话只写带区号的固定电话。

## 为什么

手机号码属于个人，不随岗位移交；写进登记库就会长久留存。

## 例子

    landline: （此处写了手机号码）

## 怎么改

改为办公室的固定电话；没有固定电话的，写上级单位的。

## 依据

《登记数据规范》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context, SourceText
from generator.model.personal_data import Trace, places_of

CODE = "PRV003"
TITLE = "记有手机号码"
CLAUSE = Clause("records", 15)
SINCE = "2026-11-21"


def check(text: SourceText, context: Context) -> Iterator[Problem]:
    """Look through the text and the name of a file."""
    for place in places_of(text, Trace.MOBILE):
        yield Problem(
            place,
            "这里像是手机号码（内容不显示）",
            "删去号码；联系方式只写带区号的办公电话。",
        )
