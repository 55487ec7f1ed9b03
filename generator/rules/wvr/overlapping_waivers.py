"""同一规则、同一记录的两件例外同时有效

## 查什么

一条规则对一份记录，同一天只有一件例外批准有效。

## 为什么

两件并存，说不清以哪件的理由和期限为准。

## 例子

    approved_on: 2026-03-12        # 另一件 2025-10-09 批准，到 2026-06-30 为止
    until: 2026-12-31

## 怎么改

留一件；后一件是续期的，把前一件的截止日期改到后一件批准的前一天。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.commons import Commons
from generator.model.context import Context
from generator.model.kinds.office import Waiver
from generator.model.record import Record

CODE = "WVR008"
TITLE = "同一规则、同一记录的两件例外同时有效"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"


def check(record: Record[Waiver], context: Context) -> Iterator[Problem]:
    """Compare a waiver with the later ones of the same rule and record."""
    waiver = record.value
    rivals = _by_target(context.commons)[waiver.rule, waiver.record]
    for other in rivals[: rivals.index(record)]:
        if other.value.until >= waiver.approved_on:
            yield Problem(
                record.at("approved_on"),
                f"{waiver.rule} 对同一记录已有一件例外，到 {other.value.until} 为止",
                "留一件；后一件是续期的，把前一件的截止日期改到后一件批准的前一天。",
                (Related(other.at("until"), "先批准的一件"),),
            )


def _by_target(commons: Commons) -> dict[tuple[str, str], list[Record[Waiver]]]:
    """Waivers by rule and record, each in the order of approval; made once a run."""
    made: dict[tuple[str, str], list[Record[Waiver]]]
    made = commons.derived.get(CODE, {})
    if not made:
        for record in sorted(
            commons.waivers, key=lambda one: (one.value.approved_on, one.path)
        ):
            target = record.value.rule, record.value.record
            made.setdefault(target, []).append(record)
        commons.derived[CODE] = made
    return made
