"""退回补正到期没有补正

## 查什么

退回补正的申报件，过了政策规定的期限仍没有补正，也没有写明办理结果的，提示。

## 为什么

逾期的按放弃办理。不及时结案，本人不能再次申报。

## 例子

    steps:
      - {step: application, done_on: 2026-06-01, result: returned}
    # 期限到 2026-06-15，到 2026-06-30 仍没有补正

## 怎么改

已经补正的，补记环节；没有补正的，办理结果记为 lapsed。

## 依据

《登记数据规范》第十条；所适用政策关于申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.publicity import term_end
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words

CODE = "PRC058"
TITLE = "退回补正到期没有补正"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for returns whose term is over."""
    case = record.value
    if case.outcome is not None or not case.steps:
        return
    last_step = case.steps[-1]
    if last_step.result != "returned" or last_step.step == "publicity":
        return
    policy = context.commons.policy(case.policy)
    if policy is None or policy.review is None:
        return
    days = policy.review.correction_working_days.value
    last = term_end(last_step.done_on, days, calendar_of(context.commons))
    if last is not None and last < context.as_of:
        yield Problem(
            record.at("steps", len(case.steps) - 1, "done_on"),
            f"{last_step.done_on} 退回，{days} 个工作日的补正期限到 "
            f"{weekday_words(last)} 为止，没有补正",
            "已经补正的，补记环节；没有补正的，办理结果记为 lapsed。",
            policy=(policy.profile, policy.version),
        )
