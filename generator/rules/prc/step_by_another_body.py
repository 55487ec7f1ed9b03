"""公示、认定不是由主办地区的工委作出

## 查什么

公示、认定两个环节的办理机关，应当是批次主办地区有权认定的机关；名称照区划记录里的
authority 填写。机关改过名的，这里只作提示。

## 为什么

越级、代为认定的，等级没有效力。

## 例子

    # 批次的主办地区：澄州市；认定机关：中共澄州市委两新组织工作委员会
    steps:
      - {step: decision, body: 中共临湖区委两新组织工作委员会}

## 怎么改

核对文件上的落款，改正 body；批次归错的，改批次。机关改名属实的，不用改。

## 依据

《登记数据规范》第十条；所适用政策关于认定权限的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.procedure import STEPS
from generator.rules.prc._shared import batch_card

CODE = "PRC019"
TITLE = "公示、认定不是由主办地区的工委作出"
CLAUSE = Clause("records", 10)
TOPIC = "authority"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


_BY_AUTHORITY = ("publicity", "decision")


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the body of both steps with the authority of the batch's area."""
    case = record.value
    batch = batch_card(case, context)
    code = None if batch is None else batch.area_on(case.accepted_on)
    area = context.commons.areas.get(code or "")
    due = None if area is None else area.value.authority
    if batch is None or due is None:
        return
    for order, step in enumerate(case.steps):
        if step.step in _BY_AUTHORITY and step.body != due:
            yield Problem(
                record.at("steps", order, "body"),
                f"“{STEPS[step.step]}”应当由批次主办地区 {code} 的认定机关作出，"
                "所写机关的名称与区划记录不同",
                "核对文件上的落款；机关改名属实的，不用改。",
                (Related(Place(batch.path, ("area",)), "批次的主办地区"),),
                policy=(case.policy.profile, case.policy.version),
            )
