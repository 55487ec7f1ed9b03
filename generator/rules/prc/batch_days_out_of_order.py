"""批次的日期次序不对

## 查什么

批次的日期依次是：印发申报通知、开始申报、截止申报、培训、笔试、面试、评审、公示开始、
认定决定；前一个不晚于后一个，决定在最早一份公示期满之后。年份（year）与申报的年份相
符。

## 为什么

次序就是程序。决定早于公示期满的，公示形同虚设。

## 例子

    panel_on: 2025-07-14
    decision:
      decided_on: 2025-07-28      # 公示到 2025-07-28 才期满

## 怎么改

对照文件改正写错的日期；决定确实过早的，应当在期满后重新作出。

## 依据

《登记数据规范》第十条；所适用政策关于办理程序和认定的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.batch import Batch
from generator.model.record import Record
from generator.policy.wording import weekday_words

CODE = "PRC040"
TITLE = "批次的日期次序不对"
CLAUSE = Clause("records", 10)
TOPIC = "decision"
SINCE = "2026-11-25"


def check(record: Record[Batch], context: Context) -> Iterator[Problem]:
    """Walk along the days of the batch."""
    batch = record.value
    pin = (batch.policy.profile, batch.policy.version)
    yield from _year(record)
    windows = sorted(_windows(batch, context))
    days = [*_days(batch)]
    if windows:
        days.append(("公示开始", windows[0][0], ("notices",)))
    if batch.decision is not None:
        decided = batch.decision.decided_on
        days.append(("认定决定", decided, ("decision", "decided_on")))
        closed = min((end for _, end in windows), default=None)
        if closed is not None and decided <= closed:
            yield Problem(
                record.at("decision", "decided_on"),
                f"认定决定 {decided} 作出，"
                f"最早一份公示到 {weekday_words(closed)} 才期满",
                "公示期满、无异议以后作出决定；对照文件改正日期。",
                policy=pin,
            )
    for (name, day, _), (later, at, pointer) in pairwise(days):
        if at < day:
            yield Problem(
                record.at(*pointer),
                f"{later}（{at}）早于{name}（{day}）",
                "对照文件改正写错的日期。",
                policy=pin,
            )


def _year(record: Record[Batch]) -> Iterator[Problem]:
    batch = record.value
    first, last = batch.call.issued_on.year, batch.call.apply_to.year + 1
    if not first <= batch.year <= last:
        yield Problem(
            record.at("year"),
            f"批次的年份是 {batch.year}，申报通知在 {batch.call.issued_on} 印发",
            "改正年份或者日期。",
        )


def _days(batch: Batch) -> Iterator[tuple[str, date, tuple[str | int, ...]]]:
    call = batch.call
    yield "印发申报通知", call.issued_on, ("call", "issued_on")
    yield "开始申报", call.apply_from, ("call", "apply_from")
    yield "截止申报", call.apply_to, ("call", "apply_to")
    for kind, name in _SITTINGS.items():
        held = [
            (sitting.held_on, order)
            for order, sitting in enumerate(batch.sittings)
            if sitting.kind == kind
        ]
        if held:
            day, order = min(held)
            yield name, day, ("sittings", order, "held_on")
    if batch.panel_on is not None:
        yield "评审", batch.panel_on, ("panel_on",)


def _windows(batch: Batch, context: Context) -> Iterator[tuple[date, date]]:
    """Yield the windows of the publicity notices that were not withdrawn early."""
    for key in batch.notices:
        card = context.index.get(key)
        if card is None or card.level != "publicity":
            continue
        if card.start is None or card.end is None:
            continue
        withdrawn = card.day("withdrawn")
        if withdrawn is None or withdrawn > card.end:
            yield card.start, card.end


_SITTINGS = {"training": "培训", "written_test": "笔试", "interview": "面试"}
