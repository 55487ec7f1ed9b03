"""证书事件的日期先后不对

## 查什么

事件的生效日期不早于发证日期，录入日期不早于决定日期。未在岗、重新在岗、变更、注销和更正登记的是
已经发生的事实，可以在生效以后决定；其余事件的决定日期不晚于生效日期。

## 为什么

暂停、取消、撤销等决定不能溯及既往；先录入、后决定的，说明日期写错了。

## 例子

    - kind: suspended
      decided_on: 2026-05-12
      effective_on: 2026-05-01     # 决定以前就生效

## 怎么改

对照决定文件，改正写错的一个日期。

## 依据

《登记数据规范》第六条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.happenings import RETROACTIVE
from generator.policy.wording import EVENTS

CODE = "CRT018"
TITLE = "证书事件的日期先后不对"
CLAUSE = Clause("records", 6)
SINCE = "2026-11-25"

_MEND = "对照决定文件，改正写错的一个日期。"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare the days of each event with each other and with the day of issue."""
    grade = record.value
    for order, event in enumerate(grade.events):
        word = EVENTS[event.kind]
        if event.effective_on < grade.issued_on:
            yield Problem(
                record.at("events", order, "effective_on"),
                f"“{word}”的生效日期 {event.effective_on} 早于发证日期 "
                f"{grade.issued_on}",
                _MEND,
                (Related(record.at("issued_on"), "发证日期"),),
            )
        if event.recorded_on < event.decided_on:
            yield Problem(
                record.at("events", order, "recorded_on"),
                f"“{word}”的录入日期 {event.recorded_on} 早于决定日期 "
                f"{event.decided_on}",
                _MEND,
            )
        if event.decided_on > event.effective_on and event.kind not in RETROACTIVE:
            yield Problem(
                record.at("events", order, "decided_on"),
                f"“{word}”的决定日期 {event.decided_on} 晚于生效日期 "
                f"{event.effective_on}",
                _MEND,
            )
