"""未在岗已满规定的月数，证书还没有终止

## 查什么

有效的证书，未在岗是否已满政策规定的月数，既没有重新在岗，也没有终止。只作提醒。

## 为什么

评聘分离的，证书保留一段时间；满规定的月数没有回来，就应当退出。

## 例子

    events:
      - kind: not_engaged
        effective_on: 2024-01-01      # 满 24 个月没有重新在岗

## 怎么改

已经重新在岗的，补记；没有的，由发证机关决定注销。

## 依据

《登记数据规范》第十一条；所适用政策关于未在岗与退出的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.happenings import left_open
from generator.policy.succession import last_valid_day
from generator.policy.wording import months_words
from generator.policy.workdays import add_months

CODE = "CRT026"
TITLE = "未在岗已满规定的月数，证书还没有终止"
CLAUSE = Clause("records", 11)
TOPIC = "not_engaged"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Count the months since the holder left, if the certificate still holds."""
    grade = record.value
    if not grade.events or last_valid_day(grade) < context.as_of:
        return
    event = left_open(grade.events, "not_engaged")
    policy = context.commons.policy(grade.policy)
    if event is None or policy is None or policy.inspection is None:
        return
    months = policy.inspection.not_engaged_months.value
    if context.as_of > add_months(event.effective_on, months):
        yield Problem(
            record.at("events", grade.events.index(event), "effective_on"),
            f"自 {event.effective_on} 起未在岗，已满 {months_words(months)}",
            "已经重新在岗的，补记；没有的，由发证机关决定注销。",
            policy=(policy.profile, policy.version),
        )
