"""导师的任期过长

## 查什么

聘任的导师写明任期的终止日期，任期不超过政策规定的月数。入职帮带和企业自聘的导师除外。

## 为什么

任期届满，应当重新评价、重新聘任。

## 例子

    term:
      from: 2025-03-10
      to: 2028-03-09              # 24 个月应在 2027-03-10 以前

## 怎么改

按规定的月数改正终止日期；续聘的，另立一条。

## 依据

《登记数据规范》第十二条；所适用政策关于导师的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Mentorship
from generator.model.record import Record
from generator.policy.mentoring import APPOINTED_KINDS, last_day_of_term
from generator.policy.surroundings import policy_of_area

CODE = "BEN014"
TITLE = "导师的任期过长"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


def check(record: Record[Mentorship], context: Context) -> Iterator[Problem]:
    """Work out the last day that a term may have."""
    mentorship = record.value
    term = mentorship.term
    if mentorship.kind not in APPOINTED_KINDS:
        return
    policy = policy_of_area(context.commons, mentorship.area, term.start)
    if policy is None or policy.mentoring is None:
        return
    last = last_day_of_term(term.start, policy.mentoring)
    if term.end is None or term.end > last:
        months = policy.mentoring.term_months.value
        found = "没有终止日期" if term.end is None else f"到 {term.end} 为止"
        yield Problem(
            record.at("term", *(() if term.end is None else ("to",))),
            f"任期从 {term.start} 起，{found}，{months} 个月最晚到 {last}",
            "按规定的月数填写终止日期；续聘的，另立一条。",
            policy=(policy.profile, policy.version),
        )
