"""在岗人员有效的证书被注销，没有告知和陈述申辩的记载

## 查什么

证书还在有效期内、本人还在岗的，注销事件应当写明告知送达的日期（served_on）和陈述申辩的截止日期
（hearing_until）。任职已经终止的，不在此列。

## 为什么

除有效期届满外，终止证书须有送达本人的决定，并听取陈述申辩。用注销代替取消，这一步就被绕开了。

## 例子

    - kind: deregistered
      decided_on: 2026-04-28      # 本人仍任书记
      # 没有 served_on、hearing_until

## 怎么改

对照送达回证补上日期；已经离岗或者死亡的，先登记任职的终止日期；本人申请放弃的，以申请和决定的
送达日期为准。

## 依据

《登记数据规范》第十一条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.worker import Worker
from generator.policy.succession import last_valid_day

CODE = "CRT036"
TITLE = "在岗人员有效的证书被注销，没有告知和陈述申辩的记载"
CLAUSE = Clause("records", 11)
TOPIC = "ending"
SINCE = "2026-11-26"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask each deregistration of a living certificate on post for both days."""
    for record in dossier.grades:
        grade = record.value
        for order, event in enumerate(grade.events):
            day = event.effective_on
            if event.kind != "deregistered" or day > last_valid_day(grade):
                continue
            heard = event.served_on is not None and event.hearing_until is not None
            if heard or not _serves(dossier.worker.value, day):
                continue
            yield Problem(
                record.at("events", order, "kind"),
                "证书在有效期内、本人在岗时注销，没有写明告知送达日期（served_on）"
                "和陈述申辩截止日期（hearing_until）",
                "对照送达回证补上日期；已经离岗或者死亡的，先登记任职的终止日期。",
                (Related(dossier.worker.at("posts"), "任职"),),
                policy=(grade.policy.profile, grade.policy.version),
            )


def _serves(worker: Worker, day: date) -> bool:
    """Whether a post goes on through a day."""
    return any(
        post.start <= day and (post.end is None or post.end > day)
        for post in worker.posts
    )
