"""记有电子邮箱

## 查什么

除地区、公告和站点设置中的办公邮箱以外，任何文件都不应出现电子邮箱，包括把 @ 写作全角
或者（at）的。

## 为什么

个人邮箱指向一个人；办公邮箱写在专设的字段里，便于统一更换。

## 例子

    basis: 材料发至（此处写了邮箱）

## 怎么改

删去邮箱；办公邮箱写进 office、contact 或 operator 的
email。

## 依据

《登记数据规范》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context, SourceText
from generator.model.personal_data import Trace, places_of

CODE = "PRV005"
TITLE = "记有电子邮箱"
CLAUSE = Clause("records", 15)
SINCE = "2026-11-21"


def check(text: SourceText, context: Context) -> Iterator[Problem]:
    """Look through the text and the name of a file."""
    for place in places_of(text, Trace.EMAIL):
        yield Problem(
            place,
            "这里像是电子邮箱（内容不显示）",
            "删去邮箱；办公邮箱写进专设的 email 字段。",
        )
