"""联审的部门没有全部反馈

## 查什么

程序里有区级联审的，联审通过时，背景审查的部门数与批次列明的联审部门数相同，同一部门
不重复。

## 为什么

少问一个部门，就少一道关。

## 例子

    # 批次列明 5 个联审部门
    background:
      - {department: 组织部门, result: pass}      # 缺 4 个部门

## 怎么改

补上缺的部门的反馈，删去重复的；批次漏列部门的，补到批次里。

## 依据

《登记数据规范》第十条；所适用政策关于联审的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.rules.prc._shared import batch_card

CODE = "PRC020"
TITLE = "联审的部门没有全部反馈"
CLAUSE = Clause("records", 10)
TOPIC = "joint_review"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare how many departments answered with how many the batch names."""
    case = record.value
    if not any(s.step == "joint_review" and s.result == "pass" for s in case.steps):
        return
    batch = batch_card(case, context)
    asked = 0 if batch is None else len(batch.covers)
    names = [answer.department for answer in case.background]
    if not names:
        told = "联审通过，没有任何部门的反馈"
    elif len(set(names)) < len(names):
        told = f"有 {len(names)} 条部门反馈，其中重复 {len(names) - len(set(names))} 条"
    elif asked and len(names) != asked:
        told = f"批次列明 {asked} 个联审部门，反馈的有 {len(names)} 个"
    else:
        return
    related = (
        (Related(Place(batch.path, ("joint_review_departments",)), "联审部门"),)
        if batch
        else ()
    )
    yield Problem(
        record.at("background"),
        told,
        "补上缺的部门的反馈，删去重复的。",
        related,
        policy=(case.policy.profile, case.policy.version),
    )
