"""编号簿与等级记录对不上

## 查什么

编号簿每一行写明一个顺序号和使用它的等级记录。该等级记录应当存在，它的证书编号应当正是这
个地区、年份、等级和顺序号。

## 为什么

编号簿是取号的唯一凭据。它与证书对不上，就说不清这个号发给了谁。

## 例子

    # numbers/990101/2023-junior.yml
    serials:
      "0001": G…     # 该等级记录的证书编号末尾是 0002

## 怎么改

对照等级记录改正编号簿。用过的顺序号不删、不改给别人。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.office import Numbers
from generator.model.record import Record
from generator.model.vocabulary import GRADE_DIGITS

CODE = "REF006"
TITLE = "编号簿与等级记录对不上"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(record: Record[Numbers], context: Context) -> Iterator[Problem]:
    """Look up the grade behind every serial."""
    value = record.value
    book = f"HL{value.area}{value.year:04d}{GRADE_DIGITS[value.grade]}"
    for serial, grade in value.serials.items():
        card = context.index.get(grade)
        if card is None or card.kind != "grade":
            continue  # REF020 says so
        if card.number is None or card.number[:17] != f"{book}{serial}":
            yield Problem(
                record.at("serials", serial),
                f"顺序号 {serial} 写的等级记录，其证书编号不是这个号",
                "对照等级记录改正这一行；用过的顺序号不改给别人。",
                (Related(Place(card.path, ("number",)), "该等级记录的证书编号"),),
            )
