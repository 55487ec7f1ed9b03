"""获得认定的申报人在受理之日不在岗

## 查什么

获得认定的申报件，申报人在受理之日应当有任职。休假、挂职期间任职没有终止的，视为在岗。

## 为什么

认定的是在岗的党务工作者；离岗以后再申报，不符合认定范围。

## 例子

    accepted_on: 2026-05-08
    # 任职已于 2026-04-30 终止

## 怎么改

任职没有记全的，补记；受理日期写错的，改正；确实不在岗的，这一件不应当认定。

## 依据

《登记数据规范》第十条；所适用政策关于人员类别与认定范围的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.career import posts_on

CODE = "ELG006"
TITLE = "获得认定的申报人在受理之日不在岗"
CLAUSE = Clause("records", 10)
TOPIC = "categories"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a post on the day on which each approved case was accepted."""
    worker = dossier.worker
    for record in dossier.cases:
        case = record.value
        if case.outcome is None or case.outcome.result != "approved":
            continue
        if posts_on(worker.value, case.accepted_on):
            continue
        ended = [
            p.end for p in worker.value.posts if p.end and p.end < case.accepted_on
        ]
        last = f"，最近一项任职到 {max(ended)} 为止" if ended else ""
        yield Problem(
            record.at("accepted_on"),
            f"受理之日（{case.accepted_on}）没有任职{last}",
            "任职没有记全的，补记；受理日期写错的，改正；确实不在岗的，不应当认定。",
            (Related(worker.at("id"), "申报人的记录"),),
            policy=(case.policy.profile, case.policy.version),
        )
