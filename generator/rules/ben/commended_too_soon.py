"""集中表彰的间隔不足

## 查什么

一个地区的集中表彰，按政策规定的间隔举办：间隔 24 个月的，每两年一次，同一年度和相邻年度
不再举办。

## 为什么

表彰间隔太短，分量就轻了；往往是重复登记，或者类别选错了。

## 例子

    kind: commendation
    held_on: 2026-06-26           # 2025 年已经举办过

## 怎么改

重复登记的，删去一条；不是集中表彰的，改正类别。

## 依据

《登记数据规范》第十二条；所适用政策关于集中表彰的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.activities import Activity
from generator.model.record import Record
from generator.policy.surroundings import policy_of_area

CODE = "BEN018"
TITLE = "集中表彰的间隔不足"
CLAUSE = Clause("records", 12)
TOPIC = "commendation"
SINCE = "2026-11-25"


def check(record: Record[Activity], context: Context) -> Iterator[Problem]:
    """Look for another commendation of the area in the years before."""
    activity = record.value
    if activity.kind != "commendation":
        return
    held = activity.held_on
    policy = policy_of_area(context.commons, activity.area, held)
    if policy is None or policy.yearly is None:
        return
    months = policy.yearly.commendation_months.value
    for year in range(held.year, held.year - months // 12, -1):
        other = context.index.get(f"commendation:{activity.area}:{year:04d}")
        if other is not None and other.path != record.path:
            yield Problem(
                record.at("held_on"),
                f"{year} 年已经举办过集中表彰，间隔应为 {months} 个月",
                "重复登记的，删去一条；不是集中表彰的，改正类别。",
                (Related(Place(other.path, ("held_on",)), "另一次"),),
                policy=(policy.profile, policy.version),
            )
            return
