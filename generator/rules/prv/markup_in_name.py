"""名称里有标记符号

## 查什么

凡作为姓名、名称、标题和地址显示的内容，不应含有 < > & " ' ` { } 这些半
角符号。书名号和引号用《》“”。

## 为什么

这些符号在网页里另有含义。名称里夹带标记，可能使网页显示错乱，甚至执行别人的程序。

## 例子

    title: "关于开展<b>公示</b>的通知"

## 怎么改

删去符号；引号和书名号改用全角的“”《》，“和”不用 & 代替。

## 依据

《登记数据规范》第十七条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.names import MARKUP, NAME_READERS
from generator.model.record import Record

CODE = "PRV008"
TITLE = "名称里有标记符号"
CLAUSE = Clause("records", 17)
SINCE = "2026-11-21"
ASKED = frozenset(NAME_READERS)


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Look for signs that mean something in a page or a template."""
    for pointer, name in NAME_READERS[record.kind](record.value):
        found = MARKUP.search(name)
        if found:
            yield Problem(
                record.at(*pointer),
                f"这里显示为名称或标题，含有半角符号 U+{ord(found[0]):04X}",
                "删去符号；引号和书名号改用全角的“”《》。",
            )
