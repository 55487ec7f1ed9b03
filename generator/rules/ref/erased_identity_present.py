"""身份已登记删除，文件仍在

## 查什么

有删除登记的人员，不应再有身份记录。

## 为什么

删除登记表示姓名已经依法删去。文件还在，姓名就还会出现在网页上。

## 例子

    # erasures/W….yml 已登记，identities/…/W….yml 还在

## 怎么改

删去身份记录；删除登记是误登的，删去登记。

## 依据

《登记数据规范》第十八条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.office import Erasure
from generator.model.record import Record

CODE = "REF042"
TITLE = "身份已登记删除，文件仍在"
CLAUSE = Clause("records", 18)
SINCE = "2026-11-21"


def check(record: Record[Erasure], context: Context) -> Iterator[Problem]:
    """Look for an identity that should be gone."""
    card = context.index.entry(f"identity:{record.value.worker}")
    if card is not None:
        yield Problem(
            record.at("worker"),
            "此人已登记删除身份，身份记录却还在",
            "删去身份记录；误登的，删去这份删除登记。",
            (Related(Place(card.path, ("id",)), "身份记录"),),
        )
