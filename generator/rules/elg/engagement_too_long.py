"""聘期或者试用期超过政策规定

## 查什么

专职党务工作人员每一段聘期的约定期限和试用期，不超过聘用之日政策规定的月数。

## 为什么

聘期和试用期的长短由政策统一规定，过长的试用期损害受聘人的权益。

## 例子

    engagements:
      - from: 2024-03-01
        probation_to: 2024-12-31     # 试用期至多 6 个月
        planned_to: 2027-02-28

## 怎么改

对照聘用合同改正日期；合同确实超过规定的，与受聘人协商变更。

## 依据

《登记数据规范》第九条；所适用政策关于公开选聘的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.kinds.worker import Engagement, Worker
from generator.model.record import Record
from generator.policy.career import managing_area, posts_on
from generator.policy.choice import policy_on
from generator.policy.wording import months_words
from generator.policy.workdays import add_months

CODE = "ELG019"
TITLE = "聘期或者试用期超过政策规定"
CLAUSE = Clause("records", 9)
TOPIC = "recruitment"
SINCE = "2026-11-25"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Measure each engagement by the policy of its first day."""
    worker = record.value
    for order, engagement in enumerate(worker.engagements):
        if engagement.planned_to is None and engagement.probation_to is None:
            continue
        if not any(
            post.category == "full_time" for post in posts_on(worker, engagement.start)
        ):
            continue
        policy = _policy(worker, engagement, context)
        if policy is None or policy.recruitment is None:
            continue
        rules = policy.recruitment
        for field, what, months in (
            ("planned_to", "聘期", rules.contract_months.value),
            ("probation_to", "试用期", rules.probation_months.value),
        ):
            end = getattr(engagement, field)
            latest = add_months(engagement.start, months)
            if end is not None and end > latest:
                yield Problem(
                    record.at("engagements", order, field),
                    f"{what}自 {engagement.start} 至 {end}，"
                    f"规定至多 {months_words(months)}，最迟到 {latest}",
                    "对照聘用合同改正日期；合同确实超过规定的，与受聘人协商变更。",
                    policy=(policy.profile, policy.version),
                )


def _policy(worker: Worker, engagement: Engagement, context: Context) -> Policy | None:
    """Return the policy that the worker's area followed when the engagement began."""
    area = managing_area(worker, engagement.start)
    if area is None:
        return None
    commons = context.commons
    profile = commons.profile_on(area, engagement.start)
    if profile is None:
        return None
    versions = (record.value for record in commons.policies.values())
    return policy_on(versions, profile, engagement.start)
