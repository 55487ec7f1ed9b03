"""联审的结果与部门反馈不一致

## 查什么

区级联审记为通过的，各部门的反馈应当都是同意。

## 为什么

联审一票否决。结果与反馈不一致，其中一处写错了。

## 例子

    background:
      - {department: 税务部门, result: fail}
    steps:
      - {step: joint_review, result: pass}

## 怎么改

对照部门的书面反馈，改正写错的一处。

## 依据

《登记数据规范》第十条；所适用政策关于联审的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PRC021"
TITLE = "联审的结果与部门反馈不一致"
CLAUSE = Clause("records", 10)
TOPIC = "joint_review"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the result of the joint review with the answers."""
    case = record.value
    if not any(answer.result == "fail" for answer in case.background):
        return
    for order, step in enumerate(case.steps):
        if step.step == "joint_review" and step.result == "pass":
            yield Problem(
                record.at("steps", order, "result"),
                f"{step.done_on} 联审的结果与部门反馈不一致",
                "对照部门的书面反馈，改正写错的一处。",
                (Related(record.at("background"), "部门反馈"),),
                policy=(case.policy.profile, case.policy.version),
            )
