"""统一社会信用代码重复

## 查什么

一个统一社会信用代码只能属于一条单位记录。

## 为什么

统一社会信用代码一家一个，更名不变。两条记录同码，多半是同一单位登记了两次，人员会分在两
处。

## 例子

    # 两条单位记录都写着
    uscc: "91990101000000019M"

## 怎么改

同一单位的，并成一条，更名写进 names；不同单位的，核对证照改正代码。

## 依据

《登记数据规范》第八条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.index import Index

CODE = "REF012"
TITLE = "统一社会信用代码重复"
CLAUSE = Clause("records", 8)
SINCE = "2026-11-21"


def check(index: Index, context: Context) -> Iterator[Problem]:
    """Report every later file that claims a key again."""
    for duplicate in context.duplicates:
        if duplicate.key.startswith("uscc:"):
            first, *others = duplicate.paths
            for path in others:
                yield Problem(
                    Place(path, ("uscc",)),
                    "这个统一社会信用代码已经属于另一条单位记录",
                    "同一单位的并成一条，更名写进 names；不同单位的核对证照。",
                    (Related(Place(first, ("uscc",)), "先登记的一条"),),
                )
