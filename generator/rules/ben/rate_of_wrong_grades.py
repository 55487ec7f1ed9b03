"""津贴标准的等级有重复或者缺漏

## 查什么

津贴标准把政策发放津贴的等级各列一次，不缺，不重，不列没有设置的等级。

## 为什么

缺了一个等级，这一级的人就算不出津贴；列了两次，不知道以哪一个为准。

## 例子

    rates:
      - grade: junior
        yearly_yuan: 2400
      - grade: junior             # 重复；其余等级没有列
        yearly_yuan: 3600

## 怎么改

对照确定标准的文件补齐或者删去。

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
from generator.policy.limits import paid_grades
from generator.policy.surroundings import policy_in_force

CODE = "BEN002"
TITLE = "津贴标准的等级有重复或者缺漏"
CLAUSE = Clause("records", 9)
TOPIC = "allowance_rates"
SINCE = "2026-11-25"


def check(record: Record[Rate], context: Context) -> Iterator[Problem]:
    """Compare the grades listed with those that the policy pays."""
    rate = record.value
    end = date(rate.year, 12, 31)
    policy = policy_in_force(context.commons, rate.policy.profile, end)
    if policy is None:
        return
    pin = (policy.profile, policy.version)
    paid, seen = paid_grades(policy), set[str]()
    for order, one in enumerate(rate.rates):
        wrong = None
        if one.grade in seen:
            wrong = f"{GRADES[one.grade]}列了两次"
        elif one.grade not in paid:
            wrong = f"政策不发放{GRADES[one.grade]}的津贴"
        seen.add(one.grade)
        if wrong is not None:
            hint = "对照确定标准的文件删去多余的一项。"
            yield Problem(record.at("rates", order, "grade"), wrong, hint, policy=pin)
    missing = "、".join(GRADES[grade] for grade in paid if grade not in seen)
    if missing:
        yield Problem(
            record.at("rates"),
            f"没有列{missing}的标准",
            "对照确定标准的文件补齐。",
            policy=pin,
        )
