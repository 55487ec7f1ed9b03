"""对持证人不利的决定没有告知和陈述申辩的记载

## 查什么

撤销、取消和因降级而换证的事件，应当写明告知送达的日期（served_on）和陈述申辩的截止日期
（hearing_until）。

## 为什么

作出不利决定以前，应当告知事实和理由，听取本人的陈述和申辩。没有这两个日期，就不知道听没听过。

## 例子

    - kind: cancelled
      decided_on: 2026-04-28
      # 没有 served_on、hearing_until

## 怎么改

对照送达回证补上日期；没有告知的，决定应当重新作出。

## 依据

《登记数据规范》第十一条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.succession import against_holder
from generator.policy.wording import EVENTS

CODE = "CRT020"
TITLE = "对持证人不利的决定没有告知和陈述申辩的记载"
CLAUSE = Clause("records", 11)
TOPIC = "ending"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask each act against the holder for both days."""
    for record, order, event in against_holder(dossier):
        missing = []
        if event.served_on is None:
            missing.append("告知送达日期（served_on）")
        if event.hearing_until is None:
            missing.append("陈述申辩截止日期（hearing_until）")
        if missing:
            pin = record.value.policy
            yield Problem(
                record.at("events", order, "kind"),
                f"“{EVENTS[event.kind]}”没有写明{'和'.join(missing)}",
                "对照送达回证补上日期；没有告知的，决定应当重新作出。",
                policy=(pin.profile, pin.version),
            )
