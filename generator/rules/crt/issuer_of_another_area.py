"""发证地区与持证人当日的管理地区无关

## 查什么

发证地区应当是持证人在发证之日的管理地区，或者其上级。区划撤并的，以承接的区划为准。

## 为什么

谁管理、谁申报、谁发证是一条线。由不相干的地区发证，年检和津贴都找不到负责的机关。

## 例子

    issuer: "990102"
    issued_on: 2026-05-08
    # 当日由 990101 管理

## 怎么改

发证地区写错的，改正；人员已经转出、转入的，补记管理地区。

## 依据

《登记数据规范》第十一条；所适用政策关于主管权限的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.authority import upwards
from generator.policy.career import managing_area

CODE = "CRT002"
TITLE = "发证地区与持证人当日的管理地区无关"
CLAUSE = Clause("records", 11)
TOPIC = "authority"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the issuer at or above the managing area of the day of issue."""
    worker = dossier.worker
    for record in dossier.grades:
        grade = record.value
        area = managing_area(worker.value, grade.issued_on)
        if area is None or area == grade.issuer:
            continue
        commons = context.commons
        if grade.issuer not in commons.areas or area not in commons.areas:
            continue
        issuer = commons.successor_of(grade.issuer, grade.issued_on)
        if issuer in upwards(commons, area, grade.issued_on):
            continue
        yield Problem(
            record.at("issuer"),
            f"发证之日（{grade.issued_on}）由 {area} 管理，"
            f"{grade.issuer} 不是其本身，也不是其上级",
            "发证地区写错的，改正；人员已经转出、转入的，补记管理地区。",
            (Related(worker.at("managed_by"), "管理地区的记载"),),
            policy=(grade.policy.profile, grade.policy.version),
        )
