"""换证的前后两证接不上

## 查什么

一条等级写明接替（supersedes）前一条的，前一条应当是同一人的、发证不晚于本条，
并且有一项事件写明由本条接替（superseded_by）；反过来也一样。一条等级只能由
一条接替。

## 为什么

晋级、延续和降级都是新证接旧证。接不上，旧证还显示有效，一个人就同时有两张证。

## 例子

    # 新证
    supersedes: G旧
    # 旧证的 events 里没有 superseded_by: G新

## 怎么改

在旧证的 events 里补上换证事件，写明新证编号；编号写错的，改正。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "REF045"
TITLE = "换证的前后两证接不上"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold the grades of a worker against each other."""
    grades = {record.value.id: record for record in dossier.grades}
    successors: dict[str, Record[Grade]] = {}
    for record in dossier.grades:
        grade = record.value
        old = grade.supersedes
        if old is not None and not _is_unread(old, context):
            yield from _check_new(record, grades, successors)
        for order, event in enumerate(grade.events):
            if event.superseded_by is None or _is_unread(event.superseded_by, context):
                continue
            new = grades.get(event.superseded_by)
            if new is None or new.value.supersedes != grade.id:
                yield Problem(
                    record.at("events", order, "superseded_by"),
                    "这里写的新证没有写明接替本证",
                    "在新证里写 supersedes 为本证的编号；编号写错的，改正。",
                )


def _is_unread(key: str, context: Context) -> bool:
    """Whether the other certificate's file could not be read: it says so itself."""
    card = context.index.entry(key)
    return card is not None and card.unread


def _check_new(
    record: Record[Grade],
    grades: dict[str, Record[Grade]],
    successors: dict[str, Record[Grade]],
) -> Iterator[Problem]:
    old_id = record.value.supersedes or ""
    old = grades.get(old_id)
    if old is None:
        yield Problem(
            record.at("supersedes"),
            "本证接替的不是同一人的证书",
            "核对编号：接替的应当是此人的前一张证书。",
        )
        return
    first = successors.setdefault(old_id, record)
    if first is not record:
        yield Problem(
            record.at("supersedes"),
            "同一张证书已由另一张证书接替",
            "一张证书只由一张接替：改正其中一处。",
            (Related(first.at("supersedes"), "另一张接替它的证书"),),
        )
    if old is record or old.value.issued_on > record.value.issued_on:
        yield Problem(
            record.at("supersedes"),
            "本证接替的证书发证更晚，或者就是本证",
            "核对两证的先后，改正编号或发证日期。",
            (Related(old.at("issued_on"), "被接替证书的发证日期"),),
        )
    if all(event.superseded_by != record.value.id for event in old.value.events):
        yield Problem(
            record.at("supersedes"),
            "被接替的证书没有一项事件写明由本证接替",
            "在旧证的 events 里补上一项，superseded_by 填本证的编号。",
            (Related(old.at("id"), "被接替的证书"),),
        )
