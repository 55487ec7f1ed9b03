"""破格使用了不止一次

## 查什么

一个人获得认定的申报件中，使用破格（exceptional）的至多一件。

## 为什么

破格免去在下一级的持证时间，是对受到省级以上表彰的人的一次性鼓励，每人只能用一次。

## 例子

    # 2024 年申报中级，relaxations: [exceptional]
    # 2026 年申报高级，relaxations: [exceptional]

## 怎么改

写错的，改正；确实已经用过的，后一件应当按其他情形或者不放宽重新核对条件。

## 依据

《登记数据规范》第十条；所适用政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "ELG011"
TITLE = "破格使用了不止一次"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"

_ONCE = "exceptional"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Count the approved cases that used the exceptional relaxation."""
    first: Record[Case] | None = None
    for record in dossier.cases:
        case = record.value
        if _ONCE not in case.relaxations:
            continue
        if case.outcome is None or case.outcome.result != "approved":
            continue
        if first is None:
            first = record
            continue
        yield Problem(
            record.at("relaxations", case.relaxations.index(_ONCE)),
            f"此人在 {first.value.accepted_on} 受理的一件已用过破格，每人只能用一次",
            "写错的，改正；已经用过的，后一件按其他情形或者不放宽重新核对。",
            (Related(first.at("relaxations"), "先用的一件"),),
            policy=(case.policy.profile, case.policy.version),
        )
