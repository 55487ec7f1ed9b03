"""公示从休息日开始

## 查什么

公示的开始日期一般是工作日；调休上班的周末也是工作日。

## 为什么

休息日没有人张贴，也没有人接听电话。期限从次日算起的虽不受影响，仍宜改在工作日开始。

## 例子

    window:
      from: 2025-10-01      # 国庆节放假

## 怎么改

核对张贴的日期；确实从休息日开始的，可以保留。

## 依据

《登记数据规范》第十三条；《登记数据规范》第十四条；所适用政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.policy.publicity import is_day_off
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words

CODE = "PUB003"
TITLE = "公示从休息日开始"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Look at the first day of every publicity."""
    notice = record.value
    if notice.type != "publicity":
        return
    start = notice.window.start
    if is_day_off(start, calendar_of(context.commons)):
        yield Problem(
            record.at("window", "from"),
            f"公示从 {weekday_words(start)}开始，当日休息",
            "核对张贴的日期；确实从休息日开始的，可以保留。",
        )
