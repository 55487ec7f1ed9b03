"""申报方式与政策规定不符

## 查什么

政策规定个人申报的，由本人申报；规定由指导站申报的，由所在党组织所属的区域工作站申报，
并写明是哪个站。

## 为什么

谁申报，谁对材料负责。申报人不对，材料没有人负责。

## 例子

    policy: {profile: honglingrenzheng, version: "2025.1"}
    filer:
      kind: person      # 应由党建工作指导站申报

## 怎么改

改正 filer；由站申报的，填该党组织所属站的编号。

## 依据

《登记数据规范》第十条；所适用政策关于申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record

CODE = "PRC018"
TITLE = "申报方式与政策规定不符"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare who filed with the first step of the procedure."""
    case = record.value
    policy = context.commons.policy(case.policy)
    if policy is None or not policy.procedure:
        return
    by_station = policy.procedure[0] == "nomination_by_station"
    pin = (policy.profile, policy.version)
    if by_station != (case.filer.kind == "station"):
        due = "由党建工作指导站申报" if by_station else "由个人申报"
        yield Problem(
            record.at("filer", "kind"),
            f"{policy.profile} {policy.version} 规定{due}，申报件写的是"
            f"{'个人申报' if by_station else '由站申报'}",
            "对照原始材料改正申报方式。",
            policy=pin,
        )
    elif by_station:
        told = _wrong_station(case, context)
        if told is not None:
            yield Problem(
                record.at("filer"),
                told,
                "填写该党组织所属区域工作站的编号。",
                policy=pin,
            )


def _wrong_station(case: Case, context: Context) -> str | None:
    """Tell what is wrong with the station named."""
    named = case.filer.party_organization
    if named is None:
        return "由站申报，没有写明是哪个站"
    station = context.index.get(named)
    if station is None or station.kind != "party_organization":
        return None
    branch = context.index.get(case.party_organization)
    due = None if branch is None else branch.party_organization
    if station.form != "station":
        return f"申报的 {named} 不是区域工作站"
    if due is not None and due != named:
        return f"所在党组织属于 {due} 站，申报的是 {named} 站"
    return None
