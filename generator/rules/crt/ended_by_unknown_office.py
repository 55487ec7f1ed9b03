"""撤销、取消、注销或者降级由没有登记的机关决定

## 查什么

撤销、取消、注销和因降级而换证的决定机关，应当是某一地区登记的认定机关。名称与哪个地区登记的
都不一致的，提醒核对。

## 为什么

终止证书的只能是机关。写错一个字，查的人就不知道是谁决定的；机关改过名称的，以决定时的名称为准，
所以只作提醒。

## 例子

    - kind: revoked
      decided_by: 某某公司

## 怎么改

对照决定文件改正机关名称；机关已经改名的，可以不理会这条提醒。

## 依据

《登记数据规范》第十一条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.authority import areas_of_body
from generator.policy.succession import against_holder
from generator.policy.wording import EVENTS

CODE = "CRT038"
TITLE = "撤销、取消、注销或者降级由没有登记的机关决定"
CLAUSE = Clause("records", 11)
TOPIC = "ending"
SINCE = "2026-11-26"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the office that decided among those of all areas."""
    acts = [*against_holder(dossier)]
    acts += [
        (record, order, event)
        for record in dossier.grades
        for order, event in enumerate(record.value.events)
        if event.kind == "deregistered"
    ]
    for record, order, event in acts:
        if not areas_of_body(context.commons, event.decided_by):
            pin = record.value.policy
            yield Problem(
                record.at("events", order, "decided_by"),
                f"“{EVENTS[event.kind]}”的决定机关，与哪个地区登记的机关都不一致",
                "对照决定文件改正机关名称；机关已经改名的，可以不理会。",
                (Related(record.at("issuer"), "发证地区"),),
                policy=(pin.profile, pin.version),
            )
