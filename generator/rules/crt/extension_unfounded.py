"""期限顺延没有依据，或者日期不对

## 查什么

顺延应当写明顺延到哪一日，晚于原来的最后一日，并且在期满以前决定；决定之日应当正有异议核查、
复核或者申诉没有办完。

## 为什么

顺延只为等一个结果。没有待决的事情就顺延，是变相延长有效期；期满以后证书已经失效，不能再
顺延。

## 例子

    valid_to: 2026-07-20
    events:
      - kind: extended
        decided_on: 2026-08-03      # 已经期满
        extended_to: 2026-10-18

## 怎么改

日期写错的，改正；复核、申诉漏记的，补记；没有依据的，按延续办理。

## 依据

《登记数据规范》第十一条；所适用政策关于延续的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "CRT025"
TITLE = "期限顺延没有依据，或者日期不对"
CLAUSE = Clause("records", 11)
TOPIC = "renewal"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold each extension to the term before it and to what was pending."""
    for record in dossier.grades:
        for order, event in enumerate(record.value.events):
            if event.kind != "extended":
                continue
            pin = record.value.policy
            for field, words in _faults(dossier, record, order):
                yield Problem(
                    record.at("events", order, field),
                    words,
                    "日期写错的，改正；复核、申诉漏记的，补记；没有依据的，按延续办理。",
                    policy=(pin.profile, pin.version),
                )


def _faults(
    dossier: Dossier, record: Record[Grade], order: int
) -> Iterator[tuple[str, str]]:
    """Yield the field and the words of each fault of an extension."""
    grade = record.value
    event = grade.events[order]
    earlier = [one.extended_to for one in grade.events[:order] if one.extended_to]
    last = max([grade.valid_to, *earlier])
    if event.extended_to is None:
        yield "kind", "没有写明顺延到哪一日（extended_to）"
    elif event.extended_to <= last:
        yield "extended_to", f"顺延到 {event.extended_to}，不晚于原来的最后一日 {last}"
    if event.decided_on > last:
        yield "decided_on", f"顺延决定于 {event.decided_on}，证书已于 {last} 期满"
    if not _pending(dossier, event.decided_on):
        yield (
            "decided_on",
            f"顺延决定之日（{event.decided_on}）没有待决的异议核查、复核或者申诉",
        )


def _pending(dossier: Dossier, day: date) -> bool:
    """Whether a check, a review or an appeal was open on a day."""
    spans: list[tuple[date, date | None]] = []
    for record in dossier.cases:
        spans += [(hold.opened_on, hold.closed_on) for hold in record.value.holds]
        spans += [(one.asked_on, one.decided_on) for one in record.value.reviews]
    for rated in dossier.ratings:
        spans += [(one.asked_on, one.decided_on) for one in rated.row.revisions]
    return any(start <= day and (end is None or day <= end) for start, end in spans)
