"""间隔号用了别的字符

## 查什么

姓名和名称中的间隔号只用“·”（U+00B7）。看上去相近的“•”“・”“．”“‧”“∙”
等不用；姓名里也不用英文句点。

## 为什么

同一个名字用了不同的间隔号，搜索时就成了两个人。

## 例子

    - name: 阿依古丽•麦麦提     # 用了项目符号 U+2022

## 怎么改

改为间隔号“·”：中文输入法一般按数字 1 左边的键输入。

## 依据

《登记数据规范》第十七条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.parts import NamePeriod
from generator.model.names import OTHER_DOTS
from generator.model.record import Record

CODE = "REF055"
TITLE = "间隔号用了别的字符"
CLAUSE = Clause("records", 17)
SINCE = "2026-11-21"
ASKED = frozenset({"identity", "organization", "party_organization"})


_STOPS = ".。"
"""Full stops: wrong in a person's name, but found in names of organisations."""


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Look for other dots in the names of a person or a unit."""
    names: tuple[NamePeriod, ...] = record.value.names  # type: ignore[attr-defined]
    for order, period in enumerate(names):
        found = OTHER_DOTS.search(period.name)
        stop = record.kind == "identity" and any(s in period.name for s in _STOPS)
        if found or stop:
            code = f"（U+{ord(found[0]):04X}）" if found else ""
            yield Problem(
                record.at("names", order, "name"),
                f"第 {order + 1} 个名称里的间隔号用了别的字符{code}",
                "改为间隔号“·”（U+00B7）。",
            )
