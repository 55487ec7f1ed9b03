"""复核、申诉逾期决定

## 查什么

复核、申诉应当自提出之日起在规定的日数内作出决定，按自然日计算，最后一日是休息日的顺
延。申诉经批准延长（extended_on）的，加上政策规定的延长日数。已经逾期决定的，和到期仍没有
决定的，都提示。

## 为什么

期限是对办理机关的约束。逾期不影响结论，但应当说明原因。

## 例子

    reviews:
      - kind: review
        asked_on: 2025-08-01
        decided_on: 2025-09-10      # 30 日，最迟 2025-09-01

## 怎么改

已经决定的，补记决定日期和结论；尽快作出决定。

## 依据

《登记数据规范》第十条；所适用政策关于复核和申诉的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.case import Case, Review
from generator.model.kinds.policy import Appeal
from generator.model.record import Record
from generator.policy.publicity import natural_term_end
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words

CODE = "PRC062"
TITLE = "复核、申诉逾期决定"
CLAUSE = Clause("records", 10)
TOPIC = "appeal"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Count the days from each request to its decision, or to the as-of day."""
    case = record.value
    if not case.reviews:
        return
    policy = context.commons.policy(case.policy)
    if policy is None or policy.appeal is None:
        return
    rules, calendar = policy.appeal, calendar_of(context.commons)
    for order, review in enumerate(case.reviews):
        days = _days(review, rules)
        last = natural_term_end(review.asked_on, days, calendar)
        until = review.decided_on or context.as_of
        if last is None or until <= last:
            continue
        done = review.decided_on
        told = "还没有决定" if done is None else f"决定于 {done}"
        yield Problem(
            record.at("reviews", order),
            f"{review.asked_on} 提出，要求 {days} 日内决定，"
            f"最迟 {weekday_words(last)}，{told}",
            "已经决定的，补记决定日期和结论；没有决定的，尽快决定。",
            policy=(policy.profile, policy.version),
        )


def _days(review: Review, rules: Appeal) -> int:
    """How many days the office has, an approved extension included."""
    if review.kind == "review":
        return rules.review_days.value
    more = 0 if review.extended_on is None else rules.extension_days.value
    return rules.appeal_days.value + more
