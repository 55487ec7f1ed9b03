"""引用的记录不存在

## 查什么

一条记录用编号提到另一条记录时，那条记录应当存在，种类也应当相符：人员处填人员，等级处填
等级，地区处填地区代码。

## 为什么

引用落空，网页上就没有单位名称或者姓名，有关规则也无从核对。

## 例子

    party_organization: P…     # 没有这个党组织

## 怎么改

核对编号有没有抄错；被引用的记录还没有登记的，先登记。

## 依据

《登记数据规范》第五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.layout import KINDS
from generator.model.record import Record
from generator.model.references import READERS, REFERENCES

CODE = "REF020"
TITLE = "引用的记录不存在"
CLAUSE = Clause("records", 5)
SINCE = "2026-11-21"
ASKED = frozenset(READERS)


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Look up everything that the record names."""
    reader = READERS[record.kind]
    targets = REFERENCES[record.kind]
    areas, are = context.commons.areas, context.index.are
    for pattern, keys in reader.values(record.value):
        target = targets[pattern]
        sound = areas.keys() >= set(keys) if target == "area" else are(keys, target)
        if not sound:
            yield from _problems(record, pattern, target, context)


def _problems(
    record: Record[Struct], pattern: str, target: str, context: Context
) -> Iterator[Problem]:
    """Name the places of a pattern whose references do not hold."""
    found = next(
        found
        for one, found in READERS[record.kind].by_pattern(record.value)
        if one == pattern
    )
    for pointer, key in found:
        if target == "area":
            known = key in context.commons.areas or context.refused("area", code=key)
            kind = "area" if known else None
        else:
            kind = context.index.kind_of(key)
        if kind != target:
            yield _problem(record.at(*pointer), target, kind)


def _problem(place: Place, target: str, kind: str | None) -> Problem:
    wanted = KINDS[target].title
    if kind is None:
        return Problem(
            place,
            f"这里引用的{wanted}不存在",
            f"核对编号；{wanted}还没有登记的，先登记。",
        )
    return Problem(
        place,
        f"这里应当引用{wanted}，所填编号却是{KINDS[kind].title}",
        f"改为{wanted}的编号。",
    )
