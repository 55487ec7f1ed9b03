"""所写的政策版本在受理之日没有施行

## 查什么

申报件写明的政策版本（policy），应当是受理之日正在施行的那个版本。受理以后政策改版的，
仍按受理之日的版本办到底。

## 为什么

条件、公示期和考试合格线因版本而异。按没有施行的版本办理，后面每个环节都站不住。

## 例子

    policy:
      profile: sijiwuzhuan
      version: "2023.1"
    accepted_on: 2026-03-02      # 2026-01-01 起施行 2026.1 版

## 怎么改

核对受理日期；日期无误的，把 version 改为当日施行的版本，并按它重新核对条件。

## 依据

《登记数据规范》第十条；所适用政策关于施行和版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.surroundings import policy_in_force

CODE = "PRC001"
TITLE = "所写的政策版本在受理之日没有施行"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Look for the version in force on the day of acceptance."""
    case = record.value
    pinned = context.commons.policy(case.policy)
    if pinned is None:
        return
    day, profile = case.accepted_on, case.policy.profile
    due = policy_in_force(context.commons, profile, day)
    if due is None:
        told = f"当日没有施行中的版本（所写版本自 {pinned.effective_from} 起施行）"
        mend = "核对受理日期和政策版本。"
    elif due.version != pinned.version:
        told = f"当日施行的是 {due.version} 版（自 {due.effective_from} 起）"
        mend = f"受理日期无误的，把 version 改为 {due.version}，并重新核对条件。"
    else:
        return
    yield Problem(
        record.at("policy", "version"),
        f"写的是 {pinned.version} 版，受理{told}",
        mend,
        (Related(record.at("accepted_on"), "受理日期"),),
        policy=(pinned.profile, pinned.version),
    )
