"""导师所带人数不足

## 查什么

政策规定了所带人数的，在任的导师所带人数不少于下限。

## 为什么

人数不足的，应当安排新的结对，或者结束聘任。

## 例子

    mentees: …                    # 今天带 2 人，至少 3 人

## 怎么改

补充结对；不再担任导师的，填写任期的终止日期。

## 依据

《登记数据规范》第十二条；所适用政策关于导师帮带的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.activities import Mentorship
from generator.model.record import Record
from generator.policy.career import covers
from generator.policy.mentoring import guided_on
from generator.policy.surroundings import policy_of_area

CODE = "BEN009"
TITLE = "导师所带人数不足"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Mentorship], context: Context) -> Iterator[Problem]:
    """Count the pairs of today."""
    mentorship = record.value
    if not covers(mentorship.term, context.as_of):
        return
    start = mentorship.term.start
    policy = policy_of_area(context.commons, mentorship.area, start)
    if policy is None or policy.mentoring is None:
        return
    least = policy.mentoring.mentees_min
    count = guided_on(mentorship, context.as_of)
    if least is not None and count < least.value:
        yield Problem(
            record.at("term"),
            f"截至 {context.as_of} 带 {count} 人，至少带 {least.value} 人",
            "补充结对；不再担任导师的，填写任期的终止日期。",
            policy=(policy.profile, policy.version),
        )
