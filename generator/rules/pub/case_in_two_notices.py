"""同一申报件列在两份公示里

## 查什么

一件申报只列在一份公示里。更正后重新公示的，在前一份公示的该项写明 replaced_by；提前
撤下的公示不算。

## 为什么

两份公示有两个期满日，就不知道以哪个为准。

## 例子

    # N2025-0082 和 N2025-0084 都列了这一件，前一份没有 replaced_by

## 怎么改

在前一份公示的该项写明 replaced_by，或者删去多余的一项。

## 依据

《登记数据规范》第十三条；所适用政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.index import Index

CODE = "PUB012"
TITLE = "同一申报件列在两份公示里"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(index: Index, context: Context) -> Iterator[Problem]:
    """Report every case that stands for objection in several notices."""
    for duplicate in context.duplicates:
        kind, _, case = duplicate.key.partition(":")
        if kind != "publicity":
            continue
        first, *others = duplicate.paths
        for path in others:
            yield Problem(
                Place(path, ("items",)),
                f"申报件 {case} 还列在另一份公示里，没有写明重新公示",
                "在前一份公示的该项写明 replaced_by，或者删去多余的一项。",
                (Related(Place(first, ("items",)), "另一份公示"),),
            )
