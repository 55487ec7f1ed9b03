"""证书编号与等级记录不一致

## 查什么

证书编号依次含有发证地区六位代码（发证时的代码）、发证年份和等级代码（初级 1、中级 2、
高级 3、特级 4）。三者应当与本条记录的发证地区、发证日期和等级相同。

## 为什么

凭编号就能看出谁在哪一年发了哪一级证书，是查验的第一步。编号与内容不符，持证人就要反复解
释。

## 例子

    grade: intermediate
    number: HL990101202310001…     # 第十三位是 1，即初级

## 怎么改

记录写错的，改记录；编号取错的，重新取号，并在编号簿中保留原来的一行。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.model.vocabulary import GRADE_DIGITS

CODE = "REF004"
TITLE = "证书编号与等级记录不一致"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare area, year and grade digit with the record."""
    value = record.value
    parts = (
        ("第 3 至 8 位", "发证地区", value.number[2:8], value.issuer),
        ("第 9 至 12 位", "发证年份", value.number[8:12], str(value.issued_on.year)),
        ("第 13 位", "等级", value.number[12:13], GRADE_DIGITS[value.grade]),
    )
    for where, what, written, wanted in parts:
        if written != wanted:
            yield Problem(
                record.at("number"),
                f"证书编号{where}是 {written}，而本条记录的{what}应编为 {wanted}",
                f"核对{what}：记录写错的改记录，编号取错的重新取号。",
            )
