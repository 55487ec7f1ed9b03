"""联审的部门与批次规定的不一致

## 查什么

程序里有区级联审的，联审通过时，背景审查应当有批次列明的每个部门的反馈，不缺，不多，
不重复。

## 为什么

少问一个部门，就少一道关。

## 例子

    # 批次列明 5 个联审部门
    background:
      - {department: 组织部门, result: pass}      # 缺 4 个部门

## 怎么改

补上缺的部门的反馈，或者改正部门名称；批次漏列部门的，补到批次里。

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
TITLE = "联审的部门与批次规定的不一致"
CLAUSE = Clause("records", 10)
TOPIC = "joint_review"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the departments that answered with those that the batch names."""
    case = record.value
    if not any(s.step == "joint_review" and s.result == "pass" for s in case.steps):
        return
    answered = [check.department for check in case.background]
    batch = batch_card(case, context)
    asked = set() if batch is None else set(batch.covers)
    missing, strange = asked - set(answered), set(answered) - asked
    repeated = len(answered) - len(set(answered))
    faults = [f"缺 {len(missing)} 个部门"] if missing else []
    if strange and asked:
        faults.append(f"多 {len(strange)} 个批次没有列明的部门")
    if repeated:
        faults.append(f"重复 {repeated} 次")
    told = f"批次列明 {len(asked)} 个联审部门，反馈{'，'.join(faults)}"
    if not answered:
        told = "联审通过，没有任何部门的反馈"
    if faults or not answered:
        related = Place(batch.path, ("joint_review_departments",)) if batch else None
        yield Problem(
            record.at("background"),
            told,
            "补上缺的部门的反馈，或者改正部门名称。",
            (Related(related, "批次列明的部门"),) if related else (),
            policy=(case.policy.profile, case.policy.version),
        )
