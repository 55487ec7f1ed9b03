"""没有任职的年度评定了等次

## 查什么

评定等次的年度，这个人至少有一天任职。

## 为什么

没有任职就没有履职情况可以考核，往往是年度或者人员编号填错了。

## 例子

    year: 2020
    rows:
      - worker: W7K3M9QX2TB       # 2021-03-01 才任职
        result: competent

## 怎么改

对照任职文件，补上任职，或者改正年度、人员编号。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.service import on_post_in

CODE = "ASM011"
TITLE = "没有任职的年度评定了等次"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a result in a year without a day on post."""
    for share in dossier.ratings:
        if share.row.result is None or on_post_in(dossier.worker.value, share.year):
            continue
        yield Problem(
            share.at("worker"),
            f"这个人 {share.year} 年没有任职记载，却评定了等次",
            "对照任职文件，补上任职，或者改正年度、人员编号。",
        )
