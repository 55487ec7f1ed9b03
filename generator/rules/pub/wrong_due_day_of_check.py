"""异议核查的到期日期算错

## 查什么

核查到期日期按政策规定的工作日数计算，开始当日不计；经批准延长的，不超过政策规定的最
长期限。

## 为什么

到期日算错，逾期与否就判断不了。

## 例子

    holds:
      - opened_on: 2026-09-29
        due_on: 2026-10-13      # 10 个工作日应到 2026-10-19

## 怎么改

改为算出的日期；延长的，在最长期限以内填写。

## 依据

《登记数据规范》第十三条；《登记数据规范》第十四条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.publicity import term_end
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words

CODE = "PUB023"
TITLE = "异议核查的到期日期算错"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Count the working days of every check."""
    case = record.value
    if not case.holds:
        return
    policy = context.commons.policy(case.policy)
    if policy is None:
        return
    rules, calendar = policy.publicity, calendar_of(context.commons)
    days = rules.investigation_working_days.value
    limit = rules.investigation_limit_working_days
    longest = days if limit is None else limit.value
    for order, hold in enumerate(case.holds):
        due = term_end(hold.opened_on, days, calendar)
        last = term_end(hold.opened_on, longest, calendar)
        if due is None or due == hold.due_on:
            continue
        if last is None or due < hold.due_on <= last:
            continue
        extended = f"，延长的不超过 {longest} 个，最迟 {last}" if last > due else ""
        yield Problem(
            record.at("holds", order, "due_on"),
            f"{hold.opened_on} 开始核查，{days} 个工作日应到 {weekday_words(due)}"
            f"{extended}，写的是 {hold.due_on}",
            f"改为 {due}；经批准延长的，在最长期限以内填写。",
            policy=(policy.profile, policy.version),
        )
