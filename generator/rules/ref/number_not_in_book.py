"""证书编号没有登入编号簿

## 查什么

每个证书编号的顺序号，在该地区、年份和等级的编号簿（numbers/）里应有一行。

## 为什么

编号簿一行一个顺序号，两个人同时取到同一个号，合并时就会发现。没有登簿的号，可能被再发一
次。

## 例子

    # grades/…: number: HL990101202310007…
    # numbers/990101/2023-junior.yml 里没有 "0007"

## 怎么改

在编号簿里补上这个顺序号和等级记录的编号；号已被占用的，重新取号。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "REF005"
TITLE = "证书编号没有登入编号簿"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Look the serial up in the numbers book."""
    number = record.value.number
    if context.index.get(f"serial:{number[2:17]}") is None:
        area, year = number[2:8], number[8:12]
        if context.refused("numbers", area=area, year=year, grade=record.value.grade):
            return
        yield Problem(
            record.at("number"),
            f"证书编号 {number} 的顺序号没有登入编号簿",
            f"在编号簿 numbers/{number[2:8]}/ 该年份、等级的文件里补上"
            f"顺序号 {number[13:17]}；已被占用的，重新取号。",
        )
