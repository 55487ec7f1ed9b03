"""异议核查不在公示期内开始

## 查什么

异议应当在公示期内提出：以到达的邮戳为准，截止当日到达的，最迟在其后第一个工作日开始
核查；公示以前的环节没有办完时，不会有异议核查。

## 为什么

期满以后的反映按信访、举报办理，不作为公示异议，以免认定久拖不决。

## 例子

    # 公示 2025-07-21 至 2025-07-28
    holds:
      - opened_on: 2025-08-04      # 最迟 2025-07-29

## 怎么改

核对收到异议的日期；确实在期满以后的，按信访办理，删去这一条。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
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

CODE = "PUB022"
TITLE = "异议核查不在公示期内开始"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Hold the first day of every check to the window of the notice."""
    case = record.value
    if not case.holds:
        return
    found = window_of(case, context)
    if found is None:
        return
    card, start, end = found
    last = working_day_after(end, calendar_of(context.commons))
    reviewed = max(
        (s.done_on for s in case.steps if s.step not in _LATER), default=start
    )
    for order, hold in enumerate(case.holds):
        if last is not None and hold.opened_on > last:
            told = f"公示到 {end} 为止，最迟 {weekday_words(last)}开始核查"
        elif hold.opened_on < min(start, reviewed):
            told = f"公示 {start} 才开始"
        else:
            continue
        yield Problem(
            record.at("holds", order, "opened_on"),
            f"{hold.opened_on} 开始核查异议，{told}",
            "核对收到异议的日期；不在公示期内的，按信访办理。",
            (Related(window_place(card), f"公示 {notice_id(card)}"),),
            policy=(case.policy.profile, case.policy.version),
        )


_LATER = frozenset({"publicity", "decision"})
