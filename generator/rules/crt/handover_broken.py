"""换证事件的种类或者日期与新证不符

## 查什么

写明由新证接替的事件，新证来源是互认的应当是转出，其余应当是换证；事件的生效日期应当就是新证的
发证日期。换证事件应当写明由哪一张证书接替。

## 为什么

旧证终止之日就是新证生效之日，中间不空、不叠，持证时间才能连续计算。

## 例子

    events:
      - kind: superseded
        effective_on: 2026-06-20
        superseded_by: G新         # 新证发于 2026-06-12

## 怎么改

对照换证文件，改正事件的种类、生效日期或者新证的发证日期。

## 依据

《登记数据规范》第十一条；所适用政策关于变更与换证的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import EventKind
from generator.policy.wording import EVENTS

CODE = "CRT009"
TITLE = "换证事件的种类或者日期与新证不符"
CLAUSE = Clause("records", 11)
TOPIC = "change"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each handing over with the certificate that took the place."""
    for record in dossier.grades:
        for order, event in enumerate(record.value.events):
            place = record.at("events", order, "kind")
            pin = (record.value.policy.profile, record.value.policy.version)
            if event.superseded_by is None:
                if event.kind == "superseded":
                    yield Problem(
                        place,
                        f"第 {order + 1} 项事件是换证，没有写明由哪一张证书接替",
                        "补上 superseded_by；不是换证的，改正种类。",
                        policy=pin,
                    )
                continue
            new = next(
                (g for g in dossier.grades if g.value.id == event.superseded_by), None
            )
            if new is None:
                continue
            related = (Related(new.at("issued_on"), "新证"),)
            wanted: EventKind = (
                "transferred_out" if new.value.origin == "recognition" else "superseded"
            )
            if event.kind != wanted:
                yield Problem(
                    place,
                    f"由新证接替的事件应当是“{EVENTS[wanted]}”，"
                    f"这里写的是“{EVENTS[event.kind]}”",
                    "改正事件的种类，或者新证的来源。",
                    related,
                    policy=pin,
                )
            if event.effective_on != new.value.issued_on:
                yield Problem(
                    record.at("events", order, "effective_on"),
                    f"换证的生效日期 {event.effective_on} 与新证的发证日期 "
                    f"{new.value.issued_on} 不同",
                    "对照换证文件，改正写错的一个日期。",
                    related,
                    policy=pin,
                )
