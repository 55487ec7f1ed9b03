"""路径与记录内容不一致

## 查什么

文件放在哪里由记录的种类和编号决定。路径里的编号、地区代码、年份和等级，应当与记录里写的
相同；编号第二、第三位是所在的两字符文件夹；申报件、等级、培训和活动所在的年份文件夹，是
受理、发证、开始和举办的年份。

## 为什么

路径与内容不一致，多半是复制文件以后忘了改编号，结果改到了别人的记录。

## 例子

    # registry/workers/990101/7K/W7K….yml
    id: W8M…     # 与文件名不同

## 怎么改

编号写错的改编号；放错位置的，把文件移到应在的位置。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.layout import KINDS
from generator.model.paths import lies_right, path_mismatches
from generator.model.record import Record

CODE = "REF001"
TITLE = "路径与记录内容不一致"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"


_ATTRIBUTES = {"from": "start"}
"""A field whose attribute is named otherwise, because the word is taken."""

_COMPARED = (
    *("id", "code", "year", "area", "body", "profile", "version", "grade", "worker"),
    *("accepted_on", "issued_on", "from", "held_on"),
)
_FIELDS = {
    kind.name: tuple(
        (name, attribute)
        for name in _COMPARED
        if hasattr(kind.type, attribute := _ATTRIBUTES.get(name, name))
    )
    for kind in KINDS.values()
}
"""Kind → names and attributes of the fields that a path may repeat."""


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Compare the record with its path."""
    value, kind = record.value, KINDS[record.kind]
    if lies_right(kind, record.path, value):
        return
    fields = {
        name: getattr(value, attribute) for name, attribute in _FIELDS[record.kind]
    }
    for field, expected in path_mismatches(kind, record.path, fields):
        yield Problem(
            record.at(field),
            f"路径表明这里应与“{expected}”一致",
            "写错的改记录；放错位置的，把文件移到应在的位置。",
        )
