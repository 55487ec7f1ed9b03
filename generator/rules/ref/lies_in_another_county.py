"""与人员记录不在同一县的目录下

## 查什么

身份、申报件和等级记录放在人员首次登记的县的目录下，以后人员转到别处也不移动，跨县、市、
省办理的也放在这里。

## 为什么

一个人的全部记录放在同一个县的目录下，才能一起核对、一起删除。路径从不改变，引用和历史也
就不会断。

## 例子

    workers/990101/7K/W….yml
    grades/990102/2025/7K/G….yml     # 应当在 grades/990101/ 下

## 怎么改

把文件移到人员记录所在县的目录下，内容不变。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.record import Record

CODE = "REF041"
TITLE = "与人员记录不在同一县的目录下"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"
ASKED = frozenset({"identity", "case", "grade"})


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Compare the county in the path with that of the worker's record."""
    field = "id" if record.kind == "identity" else "worker"
    card = context.index.get(getattr(record.value, field))
    if card is None or card.kind != "worker":
        return  # REF020 says so
    home = card.path.split("/")[1]
    if record.path.split("/")[1] != home:
        yield Problem(
            record.at(field),
            f"此人的人员记录在 {home} 目录下，本记录却放在别的县",
            "目录按首次登记的县，以后不变：人员记录移动过的，移回原处；"
            f"只有本文件放错的，移到 {record.path.split('/')[0]}/{home}/ 下。",
            (Related(Place(card.path, ("id",)), "人员记录"),),
        )
