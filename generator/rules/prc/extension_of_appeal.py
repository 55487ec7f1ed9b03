"""申诉期限延长不合规定

## 查什么

记有批准延长日期（extended_on）的，应当是申诉；批准延长不早于提出之日，不晚于原来的期限
届满之日。

## 为什么

只有申诉可以经批准延长一次。期限已过再批准，等于没有期限。

## 例子

    reviews:
      - kind: appeal
        asked_on: 2025-08-01
        extended_on: 2025-10-09      # 60 日，最迟 2025-09-30

## 怎么改

对照批准延长的文件改正日期；没有批准延长的，删去 extended_on。

## 依据

《登记数据规范》第十条；所适用政策关于复核和申诉的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case, Review
from generator.model.kinds.policy import Appeal
from generator.model.record import Record
from generator.policy.publicity import natural_term_end
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words
from generator.policy.workdays import WorkingCalendar

CODE = "PRC063"
TITLE = "申诉期限延长不合规定"
CLAUSE = Clause("records", 10)
TOPIC = "appeal"
SINCE = "2026-11-26"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Ask of each extension whether it could be approved, and was in time."""
    case = record.value
    for order, review in enumerate(case.reviews):
        if review.extended_on is None:
            continue
        policy = context.commons.policy(case.policy)
        if policy is None or policy.appeal is None:
            return
        told = _fault(review, policy.appeal, calendar_of(context.commons))
        if told is not None:
            yield Problem(
                record.at("reviews", order, "extended_on"),
                told,
                "对照批准延长的文件改正日期；没有批准延长的，删去 extended_on。",
                policy=(policy.profile, policy.version),
            )


def _fault(review: Review, rules: Appeal, calendar: WorkingCalendar) -> str | None:
    """Tell why an extension cannot be; nothing where it may stand."""
    day = review.extended_on
    if day is None:
        return None
    if review.kind != "appeal":
        return "复核的期限不能延长"
    if day < review.asked_on:
        return f"{day} 批准延长，早于提出申诉的 {review.asked_on}"
    last = natural_term_end(review.asked_on, rules.appeal_days.value, calendar)
    if last is None or day <= last:
        return None
    return f"{day} 批准延长，原来的期限到 {weekday_words(last)} 已经届满"
