"""证书编号重复

## 查什么

一个证书编号只能属于一条等级记录。

## 为什么

凭编号查验，只能查到一张证书。两人同号，必有一人的证书查不到。

## 例子

    # 两条等级记录都写着
    number: HL…

## 怎么改

对照编号簿，没有登簿的一条重新取号，已发出的证书收回更换。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.index import Index

CODE = "REF011"
TITLE = "证书编号重复"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(index: Index, context: Context) -> Iterator[Problem]:
    """Report every later file that claims a key again."""
    for duplicate in context.duplicates:
        if duplicate.key.startswith("number:"):
            first, *others = duplicate.paths
            for path in others:
                yield Problem(
                    Place(path, ("number",)),
                    "这个证书编号已经属于另一条等级记录",
                    "对照编号簿，没有登簿的一条重新取号。",
                    (Related(Place(first, ("number",)), "先登记的一条"),),
                )
