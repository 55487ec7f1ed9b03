"""退回补正逾期后又受理

## 查什么

退回补正的，应当在政策规定的工作日内补齐；退回当日不计。逾期的，按放弃办理，不再往下
进行。

## 为什么

期限对每个人一样。逾期还往下办，对按期补正的人不公平。

## 例子

    steps:
      - {step: application, done_on: 2025-06-03, result: returned}
      - {step: application, done_on: 2025-06-20}      # 期限 10 个工作日，到 2025-06-17

## 怎么改

核对退回和补正的日期；确实逾期的，办理结果记为 lapsed，另行申报。

## 依据

《登记数据规范》第十条；所适用政策关于申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.publicity import term_end
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words

CODE = "PRC015"
TITLE = "退回补正逾期后又受理"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Count the working days from every return to the next step."""
    case = record.value
    for order, (earlier, step) in enumerate(pairwise(case.steps), 1):
        if earlier.result != "returned" or earlier.step == "publicity":
            continue
        policy = context.commons.policy(case.policy)
        if policy is None or policy.review is None:
            return
        days = policy.review.correction_working_days.value
        last = term_end(earlier.done_on, days, calendar_of(context.commons))
        if last is not None and step.done_on > last:
            yield Problem(
                record.at("steps", order, "done_on"),
                f"{earlier.done_on} 退回，要求 {days} 个工作日内补正，"
                f"最迟 {weekday_words(last)}，补正于 {step.done_on}",
                "核对日期；确实逾期的，办理结果记为 lapsed，另行申报。",
                (Related(record.at("steps", order - 1), "退回"),),
                policy=(policy.profile, policy.version),
            )
