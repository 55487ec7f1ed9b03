"""所填公告不是本地区的选聘公告

## 查什么

核定员额中填写的公告，类型是选聘公告，地区是本地区或者上级地区，开始日期不晚于本年度。

## 为什么

公告对不上，就不能证明这些人是公开选聘的。

## 例子

    notice: N2025-0003            # 这是公示

## 怎么改

改为选聘公告的编号。

## 依据

《登记数据规范》第十三条；所适用政策关于公开选聘的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Headcount
from generator.model.record import Record
from generator.model.vocabulary import NOTICE_TYPES

CODE = "BEN007"
TITLE = "所填公告不是本地区的选聘公告"
CLAUSE = Clause("records", 13)
TOPIC = "recruitment"
SINCE = "2026-11-25"


def check(record: Record[Headcount], context: Context) -> Iterator[Problem]:
    """Look at the notice's type, area and year."""
    headcount = record.value
    notice = headcount.notice and context.index.get(headcount.notice)
    if not notice or notice.kind != "notice":
        return
    if notice.level != "recruitment":
        wrong = f"所填的是{NOTICE_TYPES[notice.level or '']}，不是选聘公告"
    elif notice.start is not None and notice.start.year > headcount.year:
        wrong = f"公告从 {notice.start} 开始，晚于 {headcount.year} 年度"
    elif not _near(context, headcount.area, notice.areas[0].value):
        wrong = f"公告由 {notice.areas[0].value} 发布，不是本地区的"
    else:
        return
    yield Problem(record.at("notice"), wrong, "改为本地区选聘公告的编号。")


def _near(context: Context, area: str, other: str) -> bool:
    """Whether an area is another, or lies below it, or took its place."""
    commons, seen = context.commons, set[str]()
    other = commons.successor_of(other, date.max)
    code = commons.successor_of(area, date.max)
    while code not in seen:
        if code == other:
            return True
        seen.add(code)
        record = commons.areas.get(code)
        code = "" if record is None else record.value.parent or ""
    return False
