"""首批认定的时期或等级不符合本政策

## 查什么

首批认定的起止日期在本版本施行的日期之内，起不晚于止；最高等级是本政策设立的等级。

## 为什么

不在施行期内的窗口用不上；等级不存在，首批认定就没有上限可循。

## 例子

    effective_from: 2023-01-01
    transition:
      from: 2022-07-01             # 施行以前
      to: 2023-12-31
      max_grade: senior

## 怎么改

对照政策文件，改正日期或者等级。

## 依据

《登记数据规范》第十条；该政策关于首批认定的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.commons import Commons
from generator.model.context import Context
from generator.model.kinds.policy import Policy, Transition
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.choice import versions_of

CODE = "ELG053"
TITLE = "首批认定的时期或等级不符合本政策"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"

HINT = "对照政策文件，改正日期或者等级。"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Hold the window to the days on which the version is in force."""
    policy = record.value
    window = policy.transition
    if window is None:
        return
    pin = policy.profile, policy.version
    for field, message in _faults(window, policy, _end(policy, context.commons)):
        yield Problem(record.at("transition", field), message, HINT, policy=pin)


def _faults(
    window: Transition, policy: Policy, end: date | None
) -> Iterator[tuple[str, str]]:
    if window.start > window.end:
        yield "to", f"首批认定起于 {window.start}，止于 {window.end}"
    if window.start < policy.effective_from:
        start = policy.effective_from
        yield "from", f"首批认定起于 {window.start}，本版本 {start} 才施行"
    if end is not None and window.end > end:
        yield "to", f"首批认定到 {window.end} 为止，本版本只施行到 {end}"
    if window.max_grade not in {grade.grade for grade in policy.grades}:
        yield "max_grade", f"本政策没有设{GRADES[window.max_grade]}"


def _end(policy: Policy, commons: Commons) -> date | None:
    """Last day of a version, by its own word or by the version that supersedes it."""
    policies = (record.value for record in commons.policies.values())
    spans = versions_of(policies, policy.profile)
    return next((one.end for one in spans if one.policy is policy), None)
