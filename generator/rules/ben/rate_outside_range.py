"""津贴标准超出指导范围

## 查什么

每个等级的津贴标准不低于政策规定的下限，不高于上限。适用的是当年 12 月 31 日施行的政策版
本。

## 为什么

市级提出指导意见，属地财政分类补贴；超出范围的标准没有依据。

## 例子

    rates:
      - grade: junior
        yearly_yuan: 4800         # 指导范围为 1800 至 3600 元

## 怎么改

对照确定标准的文件改正金额。

## 依据

《登记数据规范》第九条；所适用政策关于津贴标准的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Rate
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.limits import guide_range
from generator.policy.surroundings import policy_in_force

CODE = "BEN001"
TITLE = "津贴标准超出指导范围"
CLAUSE = Clause("records", 9)
TOPIC = "allowance_rates"
SINCE = "2026-11-25"


def check(record: Record[Rate], context: Context) -> Iterator[Problem]:
    """Compare every rate with the range of its grade."""
    rate = record.value
    end = date(rate.year, 12, 31)
    policy = policy_in_force(context.commons, rate.policy.profile, end)
    if policy is None:
        return
    ranges = {one.grade: guide_range(one) for one in policy.grades}
    for order, one in enumerate(rate.rates):
        bounds = ranges.get(one.grade)
        if bounds is not None and not bounds[0] <= one.yearly_yuan <= bounds[1]:
            yield Problem(
                record.at("rates", order, "yearly_yuan"),
                f"{GRADES[one.grade]}每年 {one.yearly_yuan} 元，"
                f"指导范围为 {bounds[0]} 至 {bounds[1]} 元",
                "对照确定标准的文件改正金额。",
                policy=(policy.profile, policy.version),
            )
