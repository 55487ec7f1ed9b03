"""推荐的人选没有持证

## 查什么

推荐作“两代表一委员”等人选的，推荐之日一般持有资格证书；没有持证的，在此提醒。

## 为什么

推荐面向优秀的持证党务工作者，没有持证的往往是人员编号填错了。

## 例子

    kind: recommendation
    held_on: 2026-06-20
    workers: [W7K3M9QX2TB]        # 当日没有有效证书

## 怎么改

核对人员编号；情况属实的不用改。

## 依据

《登记数据规范》第十二条；所适用政策关于推荐的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.lifecycle import standing_of

CODE = "BEN030"
TITLE = "推荐的人选没有持证"
CLAUSE = Clause("records", 12)
TOPIC = "recommendation"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask whether everybody who is recommended held a certificate."""
    for share in dossier.presented:
        if share.kind != "recommendation" or any(
            standing_of(record.value, share.held_on).active for record in dossier.grades
        ):
            continue
        yield Problem(
            share.at(),
            f"{share.held_on} 推荐时没有有效证书",
            "核对人员编号；情况属实的不用改。",
        )
