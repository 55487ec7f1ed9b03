"""导师与所带人员是同一人

## 查什么

导师不能带自己，同一名导师也不同时把一个人登记两次。

## 为什么

往往是人员编号填错了。

## 例子

    mentor: W7K3M9QX2TB
    mentees:
      - worker: W7K3M9QX2TB
        from: 2025-03-10

## 怎么改

改正人员编号，或者删去重复的一项。

## 依据

《登记数据规范》第十二条；所适用政策关于导师帮带的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Mentorship
from generator.model.record import Record
from generator.policy.service import overlap

CODE = "BEN010"
TITLE = "导师与所带人员是同一人"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


def check(record: Record[Mentorship], context: Context) -> Iterator[Problem]:
    """Compare every mentee with the mentor and with those before."""
    mentorship = record.value
    for order, mentee in enumerate(mentorship.mentees):
        wrong = None
        if mentee.worker == mentorship.mentor:
            wrong = "所带人员就是导师本人"
        elif any(
            before.worker == mentee.worker and overlap(before, mentee.start, mentee.end)
            for before in mentorship.mentees[:order]
        ):
            wrong = f"这个人从 {mentee.start} 起的结对与前面的一项重叠"
        if wrong is not None:
            hint = "改正人员编号，或者删去重复的一项。"
            yield Problem(record.at("mentees", order, "worker"), wrong, hint)
