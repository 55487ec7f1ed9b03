"""在任导师已经达不到规定的等级

## 查什么

导师在任期内降级、证书终止的，不再担任导师，所带人员改由他人带。

## 为什么

导师应当始终达到规定的等级。

## 例子

    term:
      from: 2025-03-10
      to: 2027-03-09              # 导师 2026-04-20 降级，任期没有结束

## 怎么改

填写任期的终止日期，把所带人员转给其他导师，并注意每名导师的人数。

## 依据

《登记数据规范》第十二条；所适用政策关于导师的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.holding import held_grade
from generator.policy.mentoring import APPOINTED_KINDS, may_mentor
from generator.policy.surroundings import policy_of_area

CODE = "BEN013"
TITLE = "在任导师已经达不到规定的等级"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask which grade every mentor in office holds today."""
    as_of = context.as_of
    for share in dossier.pairs:
        if not share.mentors or share.kind not in APPOINTED_KINDS:
            continue
        if share.start >= as_of or (share.end is not None and share.end < as_of):
            continue
        policy = policy_of_area(context.commons, share.area, share.start)
        if policy is None or policy.mentoring is None:
            continue
        grades = [record.value for record in dossier.grades]
        then, now = (
            held_grade(grades, policy.profile, day) for day in (share.start, as_of)
        )
        rules = policy.mentoring
        if may_mentor(then, rules) and not may_mentor(now, rules):
            yield Problem(
                share.at("mentor"),
                f"从 {share.start} 起任导师，截至 {as_of} 已经达不到规定的等级",
                "填写任期的终止日期，把所带人员转给其他导师。",
                policy=(policy.profile, policy.version),
            )
