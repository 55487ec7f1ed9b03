"""同一人同时有两件申报在办理

## 查什么

同一个人在同一项政策下，一件结案以后才受理下一件；结案当日可以受理。

## 为什么

两件同时办理，可能一人得两个等级，也可能越级。

## 例子

    # 甲件：accepted_on 2025-06-16，尚未结案
    # 乙件：
    accepted_on: 2025-07-01

## 怎么改

撤回其中一件（结果记为 withdrawn），或者改正日期。

## 依据

《登记数据规范》第十条；所适用政策关于申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "PRC055"
TITLE = "同一人同时有两件申报在办理"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each case with those accepted before it."""
    cases = dossier.cases
    for order, record in enumerate(cases):
        case = record.value
        for earlier in cases[:order]:
            other = earlier.value
            ended = other.outcome.decided_on if other.outcome else None
            if other.policy.profile != case.policy.profile or (
                ended is not None and ended <= case.accepted_on
            ):
                continue
            told = "还没有结案" if ended is None else f"到 {ended} 才结案"
            yield Problem(
                record.at("accepted_on"),
                f"{case.accepted_on} 受理这一件时，"
                f"{other.accepted_on} 受理的另一件{told}",
                "撤回其中一件（结果记为 withdrawn），或者改正日期。",
                (Related(earlier.at("accepted_on"), "另一件"),),
                policy=(case.policy.profile, case.policy.version),
            )
            break
