"""季度清单的完成与时间不符

## 查什么

记为完成的季度，应当已经开始，并且在季度结束以前已经任职；任职以前的季度填“免予”。

## 为什么

红领认证按季度完成情况核对申报条件，任职以前的季度不能算作完成。

## 例子

    quarters: [done, done, done, done]     # 2025-05-06 才任职，第一季度应填 exempt

## 怎么改

任职以前的季度改为“免予”，没有开始的季度先不填。

## 依据

《登记数据规范》第十二条；所适用政策关于清单任务的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.service import quarter_days

CODE = "ASM013"
TITLE = "季度清单的完成与时间不符"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each quarter done with the first post."""
    first = min((post.start for post in dossier.worker.value.posts), default=None)
    for share in dossier.ratings:
        if first is None or first.year < share.year:
            continue
        for place, state in enumerate(share.row.quarters):
            _, end = quarter_days(share.year, place + 1)
            if state == "done" and end < first:
                yield Problem(
                    share.at("quarters", place),
                    f"{share.year} 年第 {place + 1} 季度在任职（{first}）以前，"
                    "却记为完成",
                    "任职以前的季度改为“免予”。",
                )
