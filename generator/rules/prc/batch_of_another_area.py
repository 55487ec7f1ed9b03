"""批次的主办地区不是有权认定的地区

## 查什么

每个等级由政策规定的一级认定：申报件所属批次的主办地区，应当是受理之日管理该人的地区，
或者它上面那一级的地区。

## 为什么

别的地区、别的级别认定的等级，没有效力。

## 例子

    target: senior        # 高级由市级认定
    batch: B…             # 主办地区是县

## 怎么改

核对申报等级、批次和管理地区；等级该由上一级认定的，归入上一级的批次。

## 依据

《登记数据规范》第十条；所适用政策关于认定权限的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import GRADES
from generator.policy.authority import authority_of, seat
from generator.policy.career import managing_area
from generator.policy.wording import LEVELS
from generator.rules.prc._shared import batch_card

CODE = "PRC004"
TITLE = "批次的主办地区不是有权认定的地区"
CLAUSE = Clause("records", 10)
TOPIC = "authority"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each batch's area with the one that decides on the grade."""
    for record in dossier.cases:
        case = record.value
        batch = batch_card(case, context)
        policy = context.commons.policy(case.policy)
        if batch is None or policy is None:
            continue
        day = case.accepted_on
        area, held_by = managing_area(dossier.worker.value, day), batch.area_on(day)
        level = authority_of(policy, case.target)
        if area is None or level is None or held_by is None:
            continue
        due = seat(context.commons, area, level, day)
        if due is None or context.commons.successor_of(held_by, day) == due:
            continue
        yield Problem(
            record.at("batch"),
            f"{GRADES[case.target]}由{LEVELS[level]}（{due}）认定，"
            f"批次的主办地区是 {held_by}",
            "核对申报等级、批次和管理地区，归入有权认定的地区的批次。",
            (Related(Place(batch.path, ("area",)), "批次的主办地区"),),
            policy=(policy.profile, policy.version),
        )
