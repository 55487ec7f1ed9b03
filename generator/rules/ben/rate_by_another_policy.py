"""津贴标准所依据的政策不对

## 查什么

津贴标准所依据的，是这个地区在当年 12 月 31 日施行的政策和版本。

## 为什么

等级、范围都以政策版本为准，版本填错，核对就没有意义。

## 例子

    year: 2026
    policy:
      profile: sijiwuzhuan
      version: "2023.1"           # 2026-12-31 施行的是 2026.1

## 怎么改

改为当年年末施行的政策和版本。

## 依据

《登记数据规范》第九条；所适用政策关于版本适用的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Rate
from generator.model.record import Record
from generator.policy.surroundings import policy_of_area

CODE = "BEN003"
TITLE = "津贴标准所依据的政策不对"
CLAUSE = Clause("records", 9)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(record: Record[Rate], context: Context) -> Iterator[Problem]:
    """Compare the pin with the version in force at the year's end."""
    rate = record.value
    end = date(rate.year, 12, 31)
    policy = policy_of_area(context.commons, rate.area, end)
    if policy is None:
        return
    pin = rate.policy
    if pin.profile != policy.profile:
        field = "profile"
        wrong = f"{end} 施行的政策是 {policy.profile}，所填的是 {pin.profile}"
    elif pin.version != policy.version:
        field = "version"
        wrong = f"{end} 施行的版本是 {policy.version}，所填的是 {pin.version}"
    else:
        return
    yield Problem(
        record.at("policy", field),
        wrong,
        "改为当年年末施行的政策和版本。",
        policy=(policy.profile, policy.version),
    )
