"""所涉日期时地区代码不在使用

## 查什么

引用地区代码时，该代码在所涉的日期应当在使用：人员管理地区看起始日期，批次看通知印发日期，
公告看开始日期，等级看发证日期，导师聘任看聘期起始日期。

## 为什么

县改市、撤县设区以后代码改变，旧代码停用。停用以后还用旧代码发证，编号就与后来的代码混在
一起。

## 例子

    issuer: "990107"          # 2024-12-31 停用
    issued_on: 2025-03-01

## 怎么改

改用当时的代码（旧代码的承接地区见该地区记录的 successor）。

## 依据

《登记数据规范》第七条。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Pointer
from generator.model.context import Context
from generator.model.kinds.activities import Mentorship
from generator.model.kinds.batch import Batch
from generator.model.kinds.grade import Grade
from generator.model.kinds.notice import Notice
from generator.model.kinds.worker import Worker
from generator.model.record import Record

CODE = "REF024"
TITLE = "所涉日期时地区代码不在使用"
CLAUSE = Clause("records", 7)
SINCE = "2026-11-21"
ASKED = frozenset({"worker", "batch", "notice", "grade", "mentorship"})


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Compare each area that is named with the days of its validity."""
    for pointer, code, day in _used(record.value):
        if code not in context.commons.areas:
            continue  # REF020 says so
        if context.commons.area_on(code, day) is None:
            area = context.commons.areas[code]
            yield Problem(
                record.at(*pointer),
                f"地区代码 {code}（{area.value.name}）在 {day} 不在使用",
                "改用当日在使用的代码；日期写错的，改日期。",
                (Related(area.at("valid_from"), "该代码开始使用的日期"),),
            )


def _used(value: Struct) -> Iterator[tuple[Pointer, str, date]]:
    """Yield pointer, area and day of what the record did in an area."""
    match value:
        case Worker(managed_by=periods):
            for order, period in enumerate(periods):
                yield ("managed_by", order, "area"), period.area, period.start
        case Batch(area=area, call=call):
            yield ("area",), area, call.issued_on
        case Notice(area=area, window=window):
            yield ("area",), area, window.start
        case Grade(issuer=issuer, issued_on=issued_on):
            yield ("issuer",), issuer, issued_on
        case Mentorship(area=area, term=term):
            yield ("area",), area, term.start
