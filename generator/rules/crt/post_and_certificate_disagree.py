"""在岗情况与证书的事件不一致

## 查什么

有效的证书，持证人的任职全部终止已满一个月，是否还没有未在岗的事件；有未在岗的事件而没有重新在岗
的，持证人是否又有任职。只作提醒。

## 为什么

离岗的次月起停发津贴，公开页面也不再显示单位，都以未在岗的事件为准。

## 例子

    # 人员记录：任职已于 2026-03-31 终止
    # 等级记录：没有 not_engaged 事件

## 怎么改

离岗的，补记未在岗；回来的，补记重新在岗；任职漏记的，补记任职。

## 依据

《登记数据规范》第十一条；所适用政策关于未在岗与退出的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.career import posts_on
from generator.policy.lifecycle import standing_of
from generator.policy.standing import CertificateState
from generator.policy.workdays import add_months

CODE = "CRT027"
TITLE = "在岗情况与证书的事件不一致"
CLAUSE = Clause("records", 11)
TOPIC = "not_engaged"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING

_ENGAGED = frozenset({CertificateState.VALID, CertificateState.INSPECTION_PENDING})


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare the holder's posts with the state of each certificate."""
    worker, day = dossier.worker, context.as_of
    on_post = bool(posts_on(worker.value, day)) if dossier.grades else False
    for record in dossier.grades:
        grade = record.value
        if on_post and not grade.events:
            continue
        related = (Related(worker.at("posts"), "任职记载"),)
        pin = (grade.policy.profile, grade.policy.version)
        state = standing_of(grade, day).state
        if on_post and state is CertificateState.NOT_ENGAGED:
            yield Problem(
                _place(record),
                "证书记为未在岗，持证人现有任职",
                "已经重新在岗的，补记重新在岗；任职写错的，改正。",
                related,
                policy=pin,
            )
        elif not on_post and state in _ENGAGED:
            last = _left_on(dossier, day)
            if last is not None and day > add_months(last, 1):
                yield Problem(
                    record.at("id"),
                    f"持证人的任职已于 {last} 全部终止，证书没有未在岗的事件",
                    "离岗的，补记未在岗；任职漏记的，补记任职。",
                    related,
                    policy=pin,
                )


def _left_on(dossier: Dossier, day: date) -> date | None:
    """Return the last day on which the worker held a post, by a day."""
    ends = [post.end for post in dossier.worker.value.posts if post.end is not None]
    return max((end for end in ends if end < day), default=None)


def _place(record: Record[Grade]) -> Place:
    """Return the place of the last event that says that the holder left."""
    orders = [
        order
        for order, event in enumerate(record.value.events)
        if event.kind == "not_engaged"
    ]
    return record.at("events", orders[-1], "kind")
