"""没有列入公示就认定

## 查什么

程序里有公示的，认定了的申报件应当列在一份有效的公示里，公示环节写明的编号就是它。提
前撤下的公示、已由另一份替代的项不算。

## 为什么

没有公示过的人不得认定；环节里写了公示编号而名单里没有，也是没有公示。

## 例子

    steps:
      - {step: publicity, notice: N2025-0082, result: pass}
    # N2025-0082 的 items 里没有这一件

## 怎么改

核对公示名单，补上漏列的项或者改正编号；确实没有公示的，先公示。

## 依据

《登记数据规范》第十三条；所适用政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.rules.pub._shared import notice_id, standing_notice

CODE = "PUB013"
TITLE = "没有列入公示就认定"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for the notice in which an approved case stood."""
    case = record.value
    policy = context.commons.policy(case.policy)
    if policy is None or "publicity" not in policy.procedure:
        return
    if case.outcome is None or case.outcome.result != "approved":
        return
    card = standing_notice(case, context)
    orders = [o for o, step in enumerate(case.steps) if step.step == "publicity"]
    named = case.steps[orders[-1]].notice if orders else None
    if card is not None and named == notice_id(card):
        return
    place = record.at("steps", orders[-1]) if orders else record.at("outcome")
    told: str | None
    if card is not None:
        told = f"公示环节写的是 {named or '空'}，这一件列在 {notice_id(card)}"
    else:
        told = _unlisted(named, context)
    if told is not None:
        yield Problem(
            place,
            f"{case.outcome.decided_on} 认定，{told}",
            "核对公示名单，补上漏列的项或者改正编号；确实没有公示的，先公示。",
            policy=(policy.profile, policy.version),
        )


def _unlisted(named: str | None, context: Context) -> str | None:
    """Tell why the notice that a case names is not its publicity."""
    if named is None:
        return "没有列入任何一份有效的公示"
    card = context.index.get(named)
    if card is None:
        return None  # another rule says so
    if card.level != "publicity":
        return f"公示环节写的 {named} 不是公示"
    withdrawn = card.day("withdrawn")
    if withdrawn is not None and card.end is not None and withdrawn <= card.end:
        return f"公示 {named} 已在 {withdrawn} 提前撤下"
    return f"公示 {named} 的名单里没有这一件，或者该项已由另一份公示替代"
