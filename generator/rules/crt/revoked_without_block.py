"""撤销以后没有限制申报

## 查什么

政策规定骗取资格、被开除党籍以后有一段时间不得申报的，证书被撤销的人，人员记录里应当有从撤销
生效之日起的限制期（blocks）。只作提醒：因机关的过错撤销的，本人不受限制。

## 为什么

撤销本身不限制再次申报，限制期写在人员记录里。漏写了，应当限制的人第二天就能申报。

## 例子

    # 证书于 2026-04-28 撤销
    blocks: []

## 怎么改

应当限制的，在人员记录里写明类别和起止日期；因机关的过错撤销的，登记例外。

## 依据

《登记数据规范》第十五条；所适用政策关于再次申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import GradeEvent
from generator.model.kinds.worker import Worker
from generator.policy.surroundings import policy_in_force

CODE = "CRT035"
TITLE = "撤销以后没有限制申报"
CLAUSE = Clause("records", 15)
TOPIC = "reapplication"
SINCE = "2026-11-26"
SEVERITY = Severity.WARNING

_OTHERWISE = frozenset({"cancelled", "demoted"})
"""Blocks that come of other acts."""


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the block that each revocation asks for."""
    worker = dossier.worker.value
    for record in dossier.grades:
        for order, event in enumerate(record.value.events):
            if event.kind != "revoked" or _blocked(worker, event):
                continue
            profile, day = record.value.policy.profile, event.effective_on
            policy = policy_in_force(context.commons, profile, day)
            rules = None if policy is None else policy.reapplication
            if policy is None or rules is None:
                continue
            if rules.after_fraud_months.value or rules.after_expulsion_months.value:
                yield Problem(
                    record.at("events", order, "kind"),
                    f"{day} 撤销，人员记录没有从这一天起的限制申报期",
                    "应当限制的，在人员记录里写明类别和起止日期；"
                    "因机关的过错撤销的，登记例外。",
                    policy=(policy.profile, policy.version),
                )


def _blocked(worker: Worker, event: GradeEvent) -> bool:
    """Whether a block runs from the revocation, or from the day after."""
    day = event.effective_on
    return any(
        block.start <= day + timedelta(days=1) and day < block.until
        for block in worker.blocks
        if block.kind not in _OTHERWISE
    )
