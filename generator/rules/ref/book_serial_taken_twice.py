"""同一顺序号登在两本编号簿里

## 查什么

一个地区、年份和等级只有一本编号簿，一个顺序号只登一次。

## 为什么

两本编号簿各自取号，就会发出相同的证书编号。

## 例子

    # numbers/990101/2023-junior.yml 的内容又抄成了另一个文件

## 怎么改

并成一本，删去多余的文件。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.index import Index

CODE = "REF014"
TITLE = "同一顺序号登在两本编号簿里"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(index: Index, context: Context) -> Iterator[Problem]:
    """Report every later file that claims a key again."""
    for duplicate in context.duplicates:
        if duplicate.key.startswith("serial:"):
            first, *others = duplicate.paths
            for path in others:
                yield Problem(
                    Place(path, ("serials",)),
                    "这本编号簿里有顺序号已经登在另一本编号簿里",
                    "并成一本编号簿，删去多余的文件。",
                    (Related(Place(first, ("serials",)), "先登记的一条"),),
                )
