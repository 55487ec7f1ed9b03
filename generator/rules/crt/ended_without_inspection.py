"""取消或者降级没有年检结论作依据

## 查什么

取消的，此前应当有结论为取消的年检，或者写明所依据的条款；降级的，原证此前应当有结论为降级的
年检。

## 为什么

取消和降级是年检的后果，没有结论就没有依据。

## 例子

    events:
      - kind: cancelled
        decided_on: 2026-04-28
    inspections:
      - year: 2025
        outcome: pass

## 怎么改

年检结论漏记、写错的，补记或者改正；依据其他条款取消的，写明 basis_clause。

## 依据

《登记数据规范》第十一条；所适用政策关于降级与取消的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.succession import against_holder
from generator.policy.wording import EVENTS

CODE = "CRT022"
TITLE = "取消或者降级没有年检结论作依据"
CLAUSE = Clause("records", 11)
TOPIC = "demotion"
SINCE = "2026-11-25"

_OUTCOMES = {"cancelled": "cancel", "superseded": "demote"}


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the inspection that each cancellation and demotion rests on."""
    for record, order, event in against_holder(dossier):
        wanted = _OUTCOMES.get(event.kind)
        if wanted is None or event.basis_clause is not None:
            continue
        if any(
            inspection.outcome == wanted and inspection.concluded_on <= event.decided_on
            for inspection in record.value.inspections
        ):
            continue
        word = "降级" if event.kind == "superseded" else EVENTS[event.kind]
        pin = record.value.policy
        yield Problem(
            record.at("events", order, "kind"),
            f"{event.decided_on} 决定{word}，此前没有结论为{word}的年检",
            "年检结论漏记、写错的，补记或者改正；依据其他条款的，写明 basis_clause。",
            policy=(pin.profile, pin.version),
        )
