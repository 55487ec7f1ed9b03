"""获得认定的人没有入库记载

## 查什么

政策设有培育库的，获得认定的人在发证之日以前是否有入库的记载。

## 为什么

红领人才从培育库中产生。没有入库记载的，可能是漏记，也可能没有经过培育；只作提醒。

## 例子

    # 2022-07-01 发初级证书
    # 人员记录中没有 pool

## 怎么改

漏记的，补记入库日期和依据；确实没有入库的，由主办单位说明。

## 依据

《登记数据规范》第九条；所适用政策关于培育库的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.pool import certified_under_pool

CODE = "ELG023"
TITLE = "获得认定的人没有入库记载"
CLAUSE = Clause("records", 9)
TOPIC = "pool"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a stay in the pool before the first certificate."""
    worker = dossier.worker
    for record in certified_under_pool(dossier, context.commons)[:1]:
        grade = record.value
        if any(entry.entered_on <= grade.issued_on for entry in worker.value.pool):
            continue
        yield Problem(
            worker.at("id"),
            f"已于 {grade.issued_on} 发证，此前没有入库的记载",
            "漏记的，补记入库日期和依据；确实没有入库的，由主办单位说明。",
            (Related(record.at("issued_on"), "认定的证书"),),
            policy=(grade.policy.profile, grade.policy.version),
        )
