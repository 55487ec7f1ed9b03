"""公示期不足

## 查什么

公示（publicity）的截止日期，不早于按政策规定的工作日数算出的期满日：节假日不算，调
休上班的周末算，首日是否计入看政策。撤下的公示不再核对。

## 为什么

公示期少一天，提异议的时间就少一天，据此作出的认定站不住。

## 例子

    window:
      from: 2025-09-25
      to: 2025-10-02      # 国庆放假，5 个工作日应到 2025-10-09

## 怎么改

把截止日期改为算出的日子；已经撤下名单的，重新公示。

## 依据

《登记数据规范》第十三条；《登记数据规范》第十四条；所适用政策关于公示的条款；《民法
典》第二百零一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.policy.publicity import (
    holiday_words,
    publicity_end,
    working_days_between,
)
from generator.policy.surroundings import calendar_of, holidays_of
from generator.policy.wording import weekday_words
from generator.rules.pub._shared import policy_of_notice, was_withdrawn

CODE = "PUB001"
TITLE = "公示期不足"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare the end of the window with the computed one."""
    notice = record.value
    if notice.type != "publicity" or was_withdrawn(notice):
        return
    policy = policy_of_notice(notice, context)
    if policy is None:
        return
    rules, window = policy.publicity, notice.window
    calendar = calendar_of(context.commons)
    due = publicity_end(window.start, rules, calendar)
    if due is None or window.end >= due:
        return
    held = working_days_between(
        window.start, window.end, calendar, count_first=rules.count_first
    )
    first = "计入" if rules.count_first else "不计入"
    pauses = holiday_words(window.start, due, holidays_of(context.commons))
    skipped = f"；其间放假：{pauses}" if pauses else ""
    yield Problem(
        record.at("window", "to"),
        f"公示 {window.start} 至 {window.end} 只有 {held or 0} 个工作日，"
        f"要求 {rules.working_days.value} 个（首日{first}），"
        f"应到 {weekday_words(due)}为止{skipped}",
        f"把截止日期改为 {due}；已经撤下名单的，重新公示。",
        policy=(policy.profile, policy.version),
    )
