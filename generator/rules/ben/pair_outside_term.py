"""结对的日期不在导师任期以内

## 查什么

每一项结对在导师任期开始以后开始，在任期结束以前结束；没有填终止日期的，随任期结束。

## 为什么

导师不在任，结对就没有依据。

## 例子

    term:
      from: 2025-03-10
      to: 2027-03-09
    mentees:
      - worker: W7K3M9QX2TB
        from: 2025-01-06          # 早于任期

## 怎么改

对照结对名册改正日期。

## 依据

《登记数据规范》第十二条；所适用政策关于导师帮带的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Mentorship
from generator.model.record import Record

CODE = "BEN016"
TITLE = "结对的日期不在导师任期以内"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


def check(record: Record[Mentorship], context: Context) -> Iterator[Problem]:
    """Compare every pair with the mentor's term."""
    term = record.value.term
    for order, mentee in enumerate(record.value.mentees):
        if mentee.start < term.start:
            wrong, field = f"结对从 {mentee.start} 起，任期从 {term.start} 起", "from"
        elif term.end is not None and mentee.start > term.end:
            wrong, field = f"结对从 {mentee.start} 起，任期到 {term.end} 为止", "from"
        elif mentee.end and term.end and mentee.end > term.end:
            wrong, field = f"结对到 {mentee.end} 为止，任期到 {term.end} 为止", "to"
        else:
            continue
        yield Problem(
            record.at("mentees", order, field), wrong, "对照结对名册改正日期。"
        )
