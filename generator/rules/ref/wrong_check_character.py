"""编号的校验码不符

## 查什么

编号由一个字母、九位字符和一位校验码组成，校验码按 ISO 7064 MOD 37,36
 计算。本规则重新计算并与末位比较。

## 为什么

抄错一个字符或者颠倒相邻两个字符，校验码就对不上。及早查出，可以避免把一个人的记录接到另
一个人名下。

## 例子

    id: W0000000001     # 末位与前十位算出的校验码不一致

## 怎么改

编号由程序产生，不要自拟或手工改动。新记录请用 hongling new 取号；抄写时出
错的，改回原来的编号。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.identifiers import is_id
from generator.model.layout import KINDS
from generator.model.record import Record

CODE = "REF002"
TITLE = "编号的校验码不符"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"
ASKED = frozenset(
    kind.name for kind in KINDS.values() if kind.prefix and kind.name != "notice"
)


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Check the id of a record that has one with a check character."""
    identifier: str = record.value.id  # type: ignore[attr-defined]
    if not is_id(identifier, KINDS[record.kind].prefix or ""):
        yield Problem(
            record.at("id"),
            "编号的末位与按前十位算出的校验码不一致",
            "编号由程序产生：请用 hongling new 取号，或改回原来的编号。",
        )
