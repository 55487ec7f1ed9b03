"""暂停期间或者不在岗时办理延续

## 查什么

延续的证书，发证之日持证人应当有任职，原证不在暂停之中。

## 为什么

延续确认持证人员仍在从事两新党建工作；不在岗的，重新在岗以后再办理，暂停的，先作处理，再谈延续。

## 例子

    origin: renewal
    issued_on: 2026-06-30
    # 任职已于 2026-03-31 终止

## 怎么改

任职漏记的，补记；已经恢复的，补记恢复；确实不在岗或者暂停的，不应当延续。

## 依据

《登记数据规范》第十一条；所适用政策关于延续的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.career import posts_on
from generator.policy.holding import suspended
from generator.policy.succession import before

CODE = "CRT015"
TITLE = "暂停期间或者不在岗时办理延续"
CLAUSE = Clause("records", 11)
TOPIC = "renewal"
SINCE = "2026-11-25"

_DAY = timedelta(days=1)


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look at the holder's posts and the old certificate's state on each renewal."""
    worker = dossier.worker
    for record in dossier.grades:
        grade = record.value
        if grade.origin != "renewal":
            continue
        pin = (grade.policy.profile, grade.policy.version)
        if not posts_on(worker.value, grade.issued_on):
            yield Problem(
                record.at("issued_on"),
                f"延续之日（{grade.issued_on}）持证人没有任职",
                "任职漏记的，补记；确实不在岗的，不应当延续。",
                (Related(worker.at("id"), "持证人的记录"),),
                policy=pin,
            )
        old = before(dossier, grade)
        if old is not None and suspended(old.value, grade.issued_on - _DAY):
            yield Problem(
                record.at("issued_on"),
                f"延续之日（{grade.issued_on}）原证还在暂停之中",
                "已经恢复的，补记恢复；还在暂停的，不应当延续。",
                (Related(old.at("events"), "原证的事件"),),
                policy=pin,
            )
