"""公示还没有期满就认定

## 查什么

认定日期在公示截止日期之后：截止当日仍可以提异议，最早在其后第一个工作日认定。

## 为什么

没等期满就认定，后面的异议无从处理，认定站不住。

## 例子

    # 公示 2025-09-25 至 2025-10-09
    outcome: {result: approved, decided_on: 2025-10-09}      # 最早 2025-10-10

## 怎么改

核对决定日期；确实过早的，期满后重新作出决定。

## 依据

《登记数据规范》第十三条；所适用政策关于公示和认定的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.publicity import working_day_after
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words
from generator.rules.pub._shared import notice_id, window_of, window_place

CODE = "PUB015"
TITLE = "公示还没有期满就认定"
CLAUSE = Clause("records", 13)
TOPIC = "decision"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the day of approval with the last day of the window."""
    case = record.value
    outcome = case.outcome
    if outcome is None or outcome.result != "approved":
        return
    found = window_of(case, context)
    if found is None:
        return
    card, start, end = found
    if outcome.decided_on > end:
        return
    earliest = working_day_after(end, calendar_of(context.commons))
    best = f"；最早 {weekday_words(earliest)}" if earliest else ""
    yield Problem(
        record.at("outcome", "decided_on"),
        f"认定日期 {outcome.decided_on} 不晚于公示截止日 {end}",
        f"公示期满、无异议后认定{best}。",
        (Related(window_place(card), f"公示 {notice_id(card)}：{start} 至 {end}"),),
        policy=(case.policy.profile, case.policy.version),
    )
