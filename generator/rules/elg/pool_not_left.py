"""培育库的记载与认定不符

## 查什么

政策设有培育库的，获得认定的人应当在发证之日或者以前出库；写明因认定出库的，出库之日应当已
有申报件获得认定。

## 为什么

培育库是培育对象的名单，取得资格即出库。已经认定还留在库里，在库人数就虚高；没有认定而写因
认定出库，就少了一个培育对象。

## 例子

    pool:
      - entered_on: 2021-09-10     # 没有 left_on
    # 2022-07-01 已发初级证书

## 怎么改

补上出库日期和原因；没有认定的，改正出库的原因。

## 依据

《登记数据规范》第九条；所适用政策关于培育库的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.worker import PoolEntry
from generator.policy.pool import certified_under_pool, still_in_pool

CODE = "ELG022"
TITLE = "培育库的记载与认定不符"
CLAUSE = Clause("records", 9)
TOPIC = "pool_exit"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold the stays in the pool against the first certificates."""
    worker = dossier.worker
    if not worker.value.pool:
        return
    certified = certified_under_pool(dossier, context.commons)
    for order, entry in enumerate(worker.value.pool):
        grade = still_in_pool(entry, certified)
        if grade is not None:
            pin = grade.value.policy
            day = grade.value.issued_on
            left = (
                f"，出库日期是 {entry.left_on}" if entry.left_on else "，没有出库日期"
            )
            yield Problem(
                worker.at("pool", order, "left_on" if entry.left_on else "entered_on"),
                f"已于 {day} 发证{left}",
                "补上或者改正出库日期，原因写 certified。",
                (Related(grade.at("issued_on"), "认定的证书"),),
                policy=(pin.profile, pin.version),
            )
        elif not _earned(dossier, entry):
            yield Problem(
                worker.at("pool", order, "left_reason"),
                f"写明 {entry.left_on} 因认定出库，到这一天没有申报件获得认定",
                "没有认定的，改正出库的原因；漏记申报件的，补记。",
            )


def _earned(dossier: Dossier, entry: PoolEntry) -> bool:
    """Whether a stay that ended by certification ended with an approved case."""
    if entry.left_reason != "certified" or entry.left_on is None:
        return True
    return any(
        outcome.result == "approved" and outcome.decided_on <= entry.left_on
        for record in dossier.cases
        if (outcome := record.value.outcome) is not None
    )
