"""限制申报的期限短于政策规定

## 查什么

因骗取、作弊限制申报的，期限不短于当时政策规定的月数；纪律限制与证书撤销同日起算的（被开除
党籍），不短于政策规定的开除党籍之后的月数。

## 为什么

期限写短了，应当限制的人就能提前申报。

## 例子

    blocks:
      - kind: fraud
        from: 2026-04-28
        until: 2027-04-28      # 规定 60 个月

## 怎么改

对照处理决定改正起止日期。

## 依据

《登记数据规范》第十五条；所适用政策关于再次申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.policy import Number, Reapplication
from generator.model.kinds.worker import Block
from generator.policy.career import managing_area
from generator.policy.surroundings import policy_of_area
from generator.policy.workdays import add_months

CODE = "ELG024"
TITLE = "限制申报的期限短于政策规定"
CLAUSE = Clause("records", 15)
TOPIC = "reapplication"
SINCE = "2026-11-26"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each block that a policy measures with its months."""
    record = dossier.worker
    for order, block in enumerate(record.value.blocks):
        area = managing_area(record.value, block.start)
        policy = area and policy_of_area(context.commons, area, block.start)
        if not policy or policy.reapplication is None:
            continue
        number = _asked(block, dossier, policy.reapplication)
        if number is None:
            continue
        months = number.value
        least = add_months(block.start, months)
        if block.until < least:
            yield Problem(
                record.at("blocks", order, "until"),
                f"从 {block.start} 起限制 {months} 个月，至少到 {least}",
                "对照处理决定改正起止日期。",
                policy=(policy.profile, policy.version),
            )


def _asked(block: Block, dossier: Dossier, rules: Reapplication) -> Number | None:
    """Return the months that a policy asks of a block; None where it names none.

    The kind of a disciplinary measure is never recorded: one that begins with a
    revocation is taken to be an expulsion (assumption).
    """
    if block.kind == "fraud":
        return rules.after_fraud_months
    if block.kind == "cheating":
        return rules.after_cheating_months
    if block.kind == "discipline" and any(
        event.kind == "revoked" and event.effective_on == block.start
        for record in dossier.grades
        for event in record.value.events
    ):
        return rules.after_expulsion_months
    return None
