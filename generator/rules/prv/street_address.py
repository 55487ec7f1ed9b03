"""记有住址

## 查什么

除地区、公告和站点设置中的办公地址以外，任何文件都不应出现到门牌的地址：某路某号、某小区
某栋某单元某室、某村某组。

## 为什么

住址不是登记内容。单位只登记到乡镇（街道、园区）。

## 例子

    text: 走访某某路某号某室

## 怎么改

删去门牌，写到乡镇（街道、园区）为止；办公地址写进专设的 address 字段。

## 依据

《登记数据规范》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context, SourceText
from generator.model.personal_data import Trace, places_of

CODE = "PRV006"
TITLE = "记有住址"
CLAUSE = Clause("records", 15)
SINCE = "2026-11-21"


def check(text: SourceText, context: Context) -> Iterator[Problem]:
    """Look through the text and the name of a file."""
    for place in places_of(text, Trace.ADDRESS):
        yield Problem(
            place,
            "这里像是到门牌的地址（内容不显示）",
            "写到乡镇（街道、园区）为止；办公地址写进专设的 address 字段。",
        )
