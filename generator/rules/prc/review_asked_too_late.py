"""逾期提出的复核、申诉

## 查什么

复核应当在办理结果作出之日起规定的日数内提出，申诉应当在复核决定作出之日起规定的日数
内提出；按自然日计算，最后一日是休息日的顺延。结案以前不会有复核。

## 为什么

期限保证结果有个了结。逾期提出的，按信访办理，不记入这里。

## 例子

    outcome: {result: rejected, decided_on: 2025-07-14}
    reviews:
      - {kind: review, asked_on: 2025-08-20}      # 30 日内提出，最迟 2025-08-13

## 怎么改

核对提出日期；确实逾期的，按信访办理，删去这一条。

## 依据

《登记数据规范》第十条；所适用政策关于复核和申诉的条款；《民法典》第二百零一条、第二
百零三条。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case, Review
from generator.model.kinds.policy import Appeal
from generator.model.record import Record
from generator.policy.publicity import natural_term_end
from generator.policy.surroundings import calendar_of
from generator.policy.wording import weekday_words

CODE = "PRC060"
TITLE = "逾期提出的复核、申诉"
CLAUSE = Clause("records", 10)
TOPIC = "appeal"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Count the days from each result to the request against it."""
    case = record.value
    if not case.reviews:
        return
    policy = context.commons.policy(case.policy)
    if policy is None or policy.appeal is None:
        return
    since = case.outcome.decided_on if case.outcome else None
    for order, review in enumerate(case.reviews):
        told = _fault(review, since, policy.appeal, context)
        if told is not None:
            yield Problem(
                record.at("reviews", order, "asked_on"),
                f"{review.asked_on} 提出{_KINDS[review.kind]}，{told}",
                "核对提出日期；确实逾期的，按信访办理，删去这一条。",
                policy=(policy.profile, policy.version),
            )
        since = review.decided_on


def _fault(
    review: Review, since: date | None, rules: Appeal, context: Context
) -> str | None:
    """Tell why a request is early or late; nothing where PRC061 speaks."""
    if since is None:
        return "当时还没有办理结果" if review.kind == "review" else None
    if review.asked_on < since:
        return f"早于所针对的决定（{since}）"
    asked = review.kind == "review"
    within = rules.review_within_days if asked else rules.appeal_within_days
    last = natural_term_end(since, within.value, calendar_of(context.commons))
    if last is None or review.asked_on <= last:
        return None
    return (
        f"所针对的决定在 {since} 作出，要求 {within.value} 日内提出，"
        f"最迟 {weekday_words(last)}"
    )


_KINDS = {"review": "复核", "appeal": "申诉"}
