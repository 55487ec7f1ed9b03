"""申报的等级不在政策所设等级之内

## 查什么

申报件的目标等级，应当是所适用政策版本设有的等级。

## 为什么

各地政策所设等级不同：有的设四级，有的只设初级和中级。没有设的等级，既没有条件，也没有主管
机关，无从认定。

## 例子

    policy:
      profile: honglingrenzheng   # 只设初级、中级
      version: "2025.1"
    target: senior

## 怎么改

等级写错的，改正；适用政策写错的，改为受理之日本地区所适用的政策版本。

## 依据

《登记数据规范》第十条；所适用政策关于等级设置的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.model.vocabulary import GRADES

CODE = "ELG003"
TITLE = "申报的等级不在政策所设等级之内"
CLAUSE = Clause("records", 10)
TOPIC = "grades"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for the target among the grades of the policy."""
    case = record.value
    policy = context.commons.policy(case.policy)
    if policy is None or any(one.grade == case.target for one in policy.grades):
        return
    offered = "、".join(GRADES[one.grade] for one in policy.grades)
    yield Problem(
        record.at("target"),
        f"申报的是{GRADES[case.target]}，所适用政策只设{offered}",
        "等级写错的，改正；政策版本写错的，改为受理之日所适用的版本。",
        policy=(policy.profile, policy.version),
    )
