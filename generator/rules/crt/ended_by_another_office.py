"""撤销、取消或者降级不是由发证机关决定的

## 查什么

撤销、取消和因降级而换证，应当由发证机关决定；发证地区撤并的，由承接地区的机关决定。

## 为什么

谁发证，谁负责撤销和取消。其他机关发现问题的，应当提请发证机关处理。

## 例子

    issuer: "990100"                     # 市发的高级证书
    events:
      - kind: cancelled
        decided_by: 中共临湖区委两新组织工作委员会

## 怎么改

对照决定文件改正作出决定的机关；确实由其他机关作出的，由发证机关重新决定。

## 依据

《登记数据规范》第十一条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.authority import areas_of_body, bodies
from generator.policy.succession import against_holder
from generator.policy.wording import EVENTS

CODE = "CRT019"
TITLE = "撤销、取消或者降级不是由发证机关决定的"
CLAUSE = Clause("records", 11)
TOPIC = "ending"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look whose office decided each act that only the issuer may take.

    A name that is no area's present authority is let pass: offices are renamed.
    """
    for record, order, event in against_holder(dossier):
        grade, commons = record.value, context.commons
        others = areas_of_body(commons, event.decided_by)
        if not others:
            continue
        if event.decided_by in bodies(commons, grade.issuer, event.decided_on):
            continue
        yield Problem(
            record.at("events", order, "decided_by"),
            f"“{EVENTS[event.kind]}”由 {others[0]} 的机关决定，"
            f"证书由 {grade.issuer} 发",
            "对照决定文件改正机关；确实由其他机关作出的，由发证机关重新决定。",
            (Related(record.at("issuer"), "发证地区"),),
            policy=(grade.policy.profile, grade.policy.version),
        )
