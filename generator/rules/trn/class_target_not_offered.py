"""培训面向的等级没有设置

## 查什么

培训面向的等级，是举办地区在开班之日施行的政策所设的等级。

## 为什么

面向没有设置的等级，往往是选错了等级。

## 例子

    area: "990201"                # 红领认证设初级、中级
    targets: [senior]

## 怎么改

改为所设的等级。

## 依据

《登记数据规范》第十二条；所适用政策关于等级的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Training
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.surroundings import policy_of_area

CODE = "TRN008"
TITLE = "培训面向的等级没有设置"
CLAUSE = Clause("records", 12)
TOPIC = "grades"
SINCE = "2026-11-25"


def check(record: Record[Training], context: Context) -> Iterator[Problem]:
    """Compare the targets with the grades of the area's policy."""
    training = record.value
    if not training.targets:
        return
    policy = policy_of_area(context.commons, training.area, training.start)
    if policy is None:
        return
    offered = [one.grade for one in policy.grades]
    for order, target in enumerate(training.targets):
        if target not in offered:
            words = "、".join(GRADES[one] for one in offered)
            yield Problem(
                record.at("targets", order),
                f"培训面向{GRADES[target]}，所设等级为{words}",
                "改为所设的等级。",
                policy=(policy.profile, policy.version),
            )
