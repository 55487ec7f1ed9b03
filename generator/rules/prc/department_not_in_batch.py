"""反馈的部门不在批次的名单里

## 查什么

背景审查的每个部门，都应当是批次列明的联审部门；名称写法一致。

## 为什么

问的不是该问的部门，联审就有缺口。名称写法不一，也无从核对。

## 例子

    # 批次列明：组织部门、税务部门
    background:
      - {department: 国税局, result: pass}

## 怎么改

按批次的名单改正部门名称；确实增加了部门的，补到批次里。

## 依据

《登记数据规范》第十条；所适用政策关于联审的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.findings.place import Place
from generator.model.cards import digest_of
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.rules.prc._shared import batch_card

CODE = "PRC022"
TITLE = "反馈的部门不在批次的名单里"
CLAUSE = Clause("records", 10)
TOPIC = "joint_review"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look up every department among those that the batch names."""
    case = record.value
    if not case.background:
        return
    batch = batch_card(case, context)
    if batch is None or not batch.covers:
        return
    strange = [
        order
        for order, answer in enumerate(case.background)
        if digest_of(answer.department) not in batch.covers
    ]
    if strange:
        yield Problem(
            record.at("background", strange[0], "department"),
            f"{len(case.background)} 个部门的反馈，有 {len(strange)} 个不在"
            f"批次列明的 {len(batch.covers)} 个联审部门里",
            "按批次的名单改正部门名称；确实增加了部门的，补到批次里。",
            (Related(Place(batch.path, ("joint_review_departments",)), "联审部门"),),
            policy=(case.policy.profile, case.policy.version),
        )
