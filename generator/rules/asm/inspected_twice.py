"""同一年度年检了两次

## 查什么

一张证书一个年度只年检一次。限期整改的，整改以后再记一次结论，结论不再是限期整改，日期晚
于原来的办结日期。

## 为什么

有两个结果的，不知道以哪一个为准。

## 例子

    inspections:
      - year: 2025
        outcome: pass
        concluded_on: 2026-04-07
      - year: 2025                   # 重复
        outcome: pass
        concluded_on: 2026-05-11

## 怎么改

删去重复的一次；年度填错的，对照年检文件改正。

## 依据

《登记数据规范》第十二条；所适用政策关于年检的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade, Inspection
from generator.model.record import Record

CODE = "ASM023"
TITLE = "同一年度年检了两次"
CLAUSE = Clause("records", 12)
TOPIC = "inspection"
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare every inspection with the one before it of the same year."""
    latest: dict[int, Inspection] = {}
    for order, one in enumerate(record.value.inspections):
        before = latest.get(one.year)
        latest[one.year] = one
        if before is None:
            continue
        if before.outcome != "rectify":
            wrong = f"{one.year} 年度已于 {before.concluded_on} 年检办结，又记了一次"
        elif one.outcome == "rectify":
            wrong = f"{one.year} 年度整改以后应当作出结论，又记了一次限期整改"
        elif one.concluded_on <= before.concluded_on:
            wrong = (
                f"整改结论的日期 {one.concluded_on} 不晚于"
                f"限期整改的办结日期 {before.concluded_on}"
            )
        else:
            continue
        yield Problem(
            record.at("inspections", order),
            wrong,
            "删去重复的一次；年度、日期填错的，对照年检文件改正。",
        )
