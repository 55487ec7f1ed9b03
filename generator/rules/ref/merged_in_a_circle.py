"""身份并入形成循环

## 查什么

发现一人多号的，在原编号的身份记录里写明并入哪个编号。顺着并入的编号走下去，不应回到自己。

## 为什么

并入循环，就没有一个编号是此人现在的编号。

## 例子

    # W甲 的 merged_into 是 W乙，W乙 的 merged_into 又是 W甲

## 怎么改

确定保留哪个编号，删去该编号身份记录里的 merged_into。

## 依据

《登记数据规范》第九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.identity import Identity
from generator.model.record import Record

CODE = "REF043"
TITLE = "身份并入形成循环"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-21"


def check(record: Record[Identity], context: Context) -> Iterator[Problem]:
    """Follow the merges from an identity."""
    seen: set[str] = set()
    key = record.value.merged_into
    while key is not None and key not in seen:
        if key == record.value.id:
            yield Problem(
                record.at("merged_into"),
                "顺着并入的编号走下去，又回到了本编号",
                "确定保留哪个编号，删去该编号身份记录里的 merged_into。",
            )
            return
        seen.add(key)
        card = context.index.get(f"identity:{key}")
        key = card.successor if card else None
