"""管理地区在受理之日不施行这项政策

## 查什么

申报件所适用的政策，应当是受理之日管理该人的地区正在施行的政策；地区自己没有写明的，
看上级地区。

## 为什么

试点按地区铺开。没有施行这项政策的地区，没有依据受理申报。

## 例子

    # 地区 990201 自 2022 年起施行 honglingrenzheng
    policy:
      profile: sijiwuzhuan

## 怎么改

核对管理地区、受理日期和政策；政策写错的，改正 policy。

## 依据

《登记数据规范》第十条；所适用政策关于适用范围和版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.career import managing_area

CODE = "PRC003"
TITLE = "管理地区在受理之日不施行这项政策"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask what the managing area followed on the day of acceptance."""
    worker = dossier.worker
    for record in dossier.cases:
        case = record.value
        area = managing_area(worker.value, case.accepted_on)
        if area is None or context.refused("area", code=area):
            continue
        followed = context.commons.profile_on(area, case.accepted_on)
        if followed == case.policy.profile:
            continue
        told = "没有施行任何政策" if followed is None else f"施行的是 {followed}"
        yield Problem(
            record.at("policy", "profile"),
            f"受理之日由 {area} 管理，该地区当日{told}，"
            f"申报件按 {case.policy.profile} 办理",
            "核对管理地区、受理日期和政策，改正写错的一处。",
            (Related(worker.at("managed_by"), "管理地区"),),
            policy=(case.policy.profile, case.policy.version),
        )
