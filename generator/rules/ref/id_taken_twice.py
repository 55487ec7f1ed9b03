"""编号重复

## 查什么

编号在整个登记库中只能出现一次；身份记录与人员记录共用人员编号，各自也只能有一条。

## 为什么

其他记录只凭编号引用。两条记录同号，就不知道引用的是哪一条。

## 例子

    # workers/990101/… 与 workers/990102/… 都写着
    id: W…

## 怎么改

后登记的一条重新取号，并改正引用它的记录；同一条记录放了两处的，删去一处。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.index import Index

CODE = "REF010"
TITLE = "编号重复"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"


def check(index: Index, context: Context) -> Iterator[Problem]:
    """Report every later file that claims a key again."""
    for duplicate in context.duplicates:
        if ":" not in duplicate.key or duplicate.key.startswith("identity:"):
            first, *others = duplicate.paths
            for path in others:
                yield Problem(
                    Place(path, ("id",)),
                    "这个编号已经被另一条记录使用",
                    "后登记的一条重新取号；同一条记录放了两处的，删去一处。",
                    (Related(Place(first, ("id",)), "先登记的一条"),),
                )
