"""环节没有按程序的次序进行

## 查什么

各环节按政策规定的次序，一个通过才进下一个，不跳过，不提前；退回补正的，从退回的环节
或者更前面的环节重新办起。

## 为什么

先评审后测试，测试就成了走过场。次序是程序的一部分。

## 例子

    steps:
      - step: application
      - step: comprehensive_review      # 跳过资格审查和培训测试

## 怎么改

对照原始材料补上漏记的环节，或者改正次序；确实跳过的，补办以后再往下进行。

## 依据

《登记数据规范》第十条；所适用政策关于办理程序的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import STEPS, jumps

CODE = "PRC011"
TITLE = "环节没有按程序的次序进行"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Find steps that were taken before their turn."""
    case = record.value
    policy = context.commons.policy(case.policy)
    if policy is None or not case.steps:
        return
    for jump in jumps(case.steps, policy.procedure):
        step = case.steps[jump.order]
        yield Problem(
            record.at("steps", jump.order, "step"),
            f"第 {jump.order + 1} 个环节是“{STEPS[step.step]}”（{step.done_on}），"
            f"按程序此时应当是“{STEPS[jump.due]}”",
            "补上漏记的环节，或者改正次序；确实跳过的，补办以后再往下进行。",
            policy=(policy.profile, policy.version),
        )
