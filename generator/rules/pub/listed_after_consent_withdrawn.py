"""撤回同意以后仍列入公示

## 查什么

本人撤回登记公开（scope 为 register）的同意以后，没有重新同意的，不再列入新的公示。
没有记载同意的，按依法定职责公示办理，不在此列。

## 为什么

撤回同意以后继续公布姓名和单位，没有依据。

## 例子

    consents:
      - {scope: register, given_on: 2024-03-01, withdrawn_on: 2025-06-30}
    # 该人列入 2025-07-21 开始的公示

## 怎么改

本人重新同意的，补记日期；没有同意的，从公示名单里撤下。

## 依据

《登记数据规范》第十三条；《登记数据规范》第十六条；《个人信息保护法》第十五条、第二
十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.lifecycle import may_be_named
from generator.rules.pub._shared import notice_id, window_of, window_place

CODE = "PUB035"
TITLE = "撤回同意以后仍列入公示"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a consent withdrawn before the window of a case's notice."""
    worker = dossier.worker
    ended = [
        one.withdrawn_on
        for one in worker.value.consents
        if one.scope == "register" and one.withdrawn_on is not None
    ]
    if not ended:
        return
    for record in dossier.cases:
        case = record.value
        if case.outcome is not None and case.outcome.result != "approved":
            continue
        found = window_of(case, context)
        if found is None:
            continue
        card, start, _ = found
        if may_be_named(worker.value, start):
            continue
        withdrawn = max(day for day in ended if day <= start)
        yield Problem(
            worker.at("consents"),
            f"同意登记公开在 {withdrawn} 撤回，又列入 {start} 开始的公示",
            "本人重新同意的，补记日期；没有同意的，从公示名单里撤下。",
            (Related(window_place(card), f"公示 {notice_id(card)}"),),
        )
