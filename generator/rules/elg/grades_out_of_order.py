"""政策的等级重复、颠倒或者有缺

## 查什么

政策所列的等级从低到高排列，每级只列一次；最高一级以下的各级都要列出。

## 为什么

晋升逐级进行，缺了中间一级，上面的等级就没有人能申报；同一级列两次，不知道以哪个为准。

## 例子

    grades:
      - grade: junior
      - grade: senior              # 缺中级

## 怎么改

按初级、中级、高级、特级的次序列出各级，去掉重复的，补上缺的。

## 依据

《登记数据规范》第十条；该政策关于等级设置的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.model.vocabulary import GRADE_ORDER, GRADES
from generator.policy.ladder import rank

CODE = "ELG042"
TITLE = "政策的等级重复、颠倒或者有缺"
CLAUSE = Clause("records", 10)
TOPIC = "grades"
SINCE = "2026-11-25"

HINT = "按初级、中级、高级、特级的次序列出各级，去掉重复的，补上缺的。"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Walk through the grades as listed."""
    policy = record.value
    pin = policy.profile, policy.version
    seen: list[str] = []
    for at, grade in enumerate(policy.grades):
        fault = _fault(grade.grade, seen)
        if fault is not None:
            yield Problem(record.at("grades", at, "grade"), fault, HINT, policy=pin)
        seen.append(grade.grade)
    highest = max(map(rank, seen), default=0)
    missing = [one for one in GRADE_ORDER[:highest] if one not in seen]
    if missing:
        names = "、".join(GRADES[one] for one in missing)
        top = GRADES[GRADE_ORDER[highest]]
        message = f"设有{top}，没有列出{names}"
        yield Problem(record.at("grades"), message, HINT, policy=pin)


def _fault(grade: str, seen: list[str]) -> str | None:
    if grade in seen:
        return f"{GRADES[grade]}列了两次"
    if seen and rank(grade) < rank(seen[-1]):
        return f"{GRADES[grade]}列在{GRADES[seen[-1]]}之后"
    return None
