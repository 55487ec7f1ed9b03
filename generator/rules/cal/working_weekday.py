"""调休上班的日子不是周末

## 查什么

调休上班的日子（working_days）应当是星期六或者星期日。

## 为什么

平日本来就上班，不用写。写进来的平日多半是日期抄错，真正要上班的周末就漏了。

## 例子

    working_days:
      - 2026-02-13     # 是星期五，应为 2026-02-14 星期六

## 怎么改

对照通知改正日期。

## 依据

《登记数据规范》第十四条；《全国年节及纪念日放假办法》。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.office import Calendar
from generator.model.record import Record

CODE = "CAL005"
TITLE = "调休上班的日子不是周末"
CLAUSE = Clause("records", 14)
SINCE = "2026-11-21"


_SATURDAY = 5
_WEEKDAYS = "一二三四五六日"


def check(record: Record[Calendar], context: Context) -> Iterator[Problem]:
    """Look at the weekday of every make-up day."""
    for order, day in enumerate(record.value.working_days):
        if day.weekday() < _SATURDAY:
            yield Problem(
                record.at("working_days", order),
                f"{day} 是星期{_WEEKDAYS[day.weekday()]}，不是周末，不用写作调休上班",
                "对照放假安排的通知改正日期，或删去这一行。",
            )
