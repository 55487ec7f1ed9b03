"""原因代号缺少或者多余

## 查什么

没有通过的申报件（rejected、failed）应当写明原因代号，便于统计和本人查询；认定了的不
写。

## 为什么

没有原因的拒绝，本人无从申请复核。

## 例子

    outcome:
      result: failed
      decided_on: 2025-07-02      # 缺 reason_code

## 怎么改

补上原因代号（只写代号，不写情节）；认定了的删去它。

## 依据

《登记数据规范》第十条；所适用政策关于复核和申诉的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PRC054"
TITLE = "原因代号缺少或者多余"
CLAUSE = Clause("records", 10)
TOPIC = "appeal"
SINCE = "2026-11-25"


_NEEDED = frozenset({"rejected", "failed"})


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Ask for a reason where there must be one, and for none where there is none."""
    case = record.value
    outcome = case.outcome
    if outcome is None:
        return
    if outcome.result in _NEEDED and outcome.reason_code is None:
        told = f"{outcome.decided_on} 结案没有通过，没有写原因代号"
        mend = "补上原因代号，只写代号，不写情节。"
    elif outcome.result == "approved" and outcome.reason_code is not None:
        told = f"{outcome.decided_on} 已经认定，不应写原因代号"
        mend = "删去 reason_code。"
    else:
        return
    yield Problem(
        record.at("outcome"),
        told,
        mend,
        policy=(case.policy.profile, case.policy.version),
    )
