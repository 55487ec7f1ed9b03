"""集中表彰到期没有举办

## 查什么

举办过集中表彰的地区，到了政策规定的下一次年度而没有举办的，年度过后在此提醒。

## 为什么

每两年开展一次集中表彰，是持证人申报高级、特级的表彰条件的来源。

## 例子

    kind: commendation
    held_on: 2023-06-29           # 2025 年应当再次举办，今天已是 2026 年

## 怎么改

已经举办的，补录这次活动；没有举办的，列入计划。

## 依据

《登记数据规范》第十二条；所适用政策关于集中表彰的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Activity
from generator.model.record import Record
from generator.policy.surroundings import policy_of_area

CODE = "BEN019"
TITLE = "集中表彰到期没有举办"
CLAUSE = Clause("records", 12)
TOPIC = "commendation"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Activity], context: Context) -> Iterator[Problem]:
    """Look for a later commendation once the next one's year is over."""
    activity, as_of = record.value, context.as_of
    if activity.kind != "commendation":
        return
    policy = policy_of_area(context.commons, activity.area, as_of)
    if policy is None or policy.yearly is None:
        return
    held = activity.held_on.year
    due = held + policy.yearly.commendation_months.value // 12
    if due >= as_of.year or any(
        context.index.kind_of(f"commendation:{activity.area}:{year:04d}") is not None
        for year in range(held + 1, as_of.year + 1)
    ):
        return
    yield Problem(
        record.at("held_on"),
        f"{held} 年举办以后，{due} 年应当再次举办集中表彰，截至 {as_of} 没有登记",
        "已经举办的，补录这次活动；没有举办的，列入计划。",
        policy=(policy.profile, policy.version),
    )
