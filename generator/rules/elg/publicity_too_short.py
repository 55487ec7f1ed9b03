"""公示天数不足五个工作日

## 查什么

政策规定的公示天数，不少于五个工作日。

## 为什么

党内任用公示的通行规定是不少于五个工作日；低于这个数，公示起不到作用。

## 例子

    publicity:
      working_days: {value: 3, source: assumption}

## 怎么改

对照政策文件改正；文件如此规定的，报请发文机关修订。

## 依据

《登记数据规范》第十条；该政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record

CODE = "ELG057"
TITLE = "公示天数不足五个工作日"
CLAUSE = Clause("records", 10)
TOPIC = "publicity"
SINCE = "2026-11-25"

SHORTEST_DAYS = 5
"""R-39 (干部任用条例): not less than five working days."""


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare the length of the window with the shortest."""
    policy = record.value
    days = policy.publicity.working_days.value
    if days < SHORTEST_DAYS:
        yield Problem(
            record.at("publicity", "working_days"),
            f"公示 {days} 个工作日，少于 {SHORTEST_DAYS} 个工作日",
            "对照政策文件改正；文件如此规定的，报请发文机关修订。",
            policy=(policy.profile, policy.version),
        )
