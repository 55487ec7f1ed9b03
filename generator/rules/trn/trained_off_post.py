"""参加培训时没有任职

## 查什么

参加培训的人，在培训期间至少有一天任职，或者在人才培育库中。

## 为什么

培训面向在岗人员和培育对象，其他情形往往是人员编号或者日期填错了。

## 例子

    from: 2025-05-06              # 2025-06-01 才任职
    to: 2025-05-12

## 怎么改

对照签到记录和任职文件，改正人员编号、日期，或者补上任职。

## 依据

《登记数据规范》第十二条；所适用政策关于年度学时和轮训的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.service import overlap

CODE = "TRN002"
TITLE = "参加培训时没有任职"
CLAUSE = Clause("records", 12)
TOPIC = "yearly_training"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each class with the posts and the stays in the pool."""
    worker = dossier.worker.value
    for share in dossier.classes:
        start, end = share.start, share.end
        if any(overlap(post, start, end) for post in worker.posts) or any(
            entry.entered_on <= end
            and (entry.left_on is None or start <= entry.left_on)
            for entry in worker.pool
        ):
            continue
        yield Problem(
            share.at("worker"),
            f"{start} 至 {end} 培训期间，这个人没有任职，也不在培育库中",
            "对照签到记录和任职文件，改正人员编号、日期，或者补上任职。",
        )
