"""考核复核、申诉的记载前后不符

## 查什么

第一项记复核，以后各项记申诉，按申请的先后记载：在结果确定以后申请，在申请以后决定，前一
项决定以后才有后一项。决定日期和决定后的等次一起填写，维持原等次的也填。

## 为什么

复核、申诉改变等次的，从决定之日起按新的等次核对条件，日期和等次缺一项都无从核对。

## 例子

    revisions:
      - asked_on: 2026-03-25
        decided_on: 2026-03-20     # 早于申请

## 怎么改

对照申请和决定改正日期，补齐等次。

## 依据

《登记数据规范》第十二条；所适用政策关于复核与申诉的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.assessment import Assessment, Revision
from generator.model.record import Record

CODE = "ASM014"
TITLE = "考核复核、申诉的记载前后不符"
CLAUSE = Clause("records", 12)
TOPIC = "assessment_cap"
SINCE = "2026-11-25"


def check(record: Record[Assessment], context: Context) -> Iterator[Problem]:
    """Walk the reviews of every row."""
    sheet = record.value
    for order, row in enumerate(sheet.rows):
        for place, one in enumerate(row.revisions):
            at = ("rows", order, "revisions", place)
            before = row.revisions[place - 1] if place else None
            for field, wrong in _wrong(one, before, sheet.finalised_on):
                yield Problem(
                    record.at(*at, field),
                    wrong,
                    "对照申请和决定改正日期，补齐等次。",
                )


def _wrong(
    one: Revision, before: Revision | None, final: date | None
) -> Iterator[tuple[str, str]]:
    asked, decided = one.asked_on, one.decided_on
    if final is None:
        yield "asked_on", "考核结果还没有确定，不能申请复核"
    elif asked < final:
        yield "asked_on", f"申请日期 {asked} 早于结果确定日期 {final}"
    if before is not None:
        if before.decided_on is None:
            yield "asked_on", f"前一项（{before.asked_on} 申请）还没有决定，又记了一项"
        elif asked < before.decided_on:
            yield "asked_on", f"申请日期 {asked} 早于前一项的决定 {before.decided_on}"
    if decided is not None and decided < asked:
        yield "decided_on", f"决定日期 {decided} 早于申请日期 {asked}"
    if decided is not None and one.result is None:
        yield "decided_on", f"{decided} 已经决定，没有填写决定后的等次"
    if decided is None and one.result is not None:
        yield "result", "填写了决定后的等次，没有填写决定日期"
