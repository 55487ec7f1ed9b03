"""更正公告没有写明更正对象或者事项

## 查什么

更正公告（correction）应当写明更正哪一份公告（corrects）、更正哪些事项（
corrected_fields），并且不早于被更正的公告；只写事项的名称，不写原来的内容。

## 为什么

读者要知道哪里改了；原来写错的内容不再重复。

## 例子

    type: correction
    corrects: N2026-0063
    # 没有 corrected_fields

## 怎么改

补上 corrects 和 corrected_fields，或者改正编号。

## 依据

《登记数据规范》第十三条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.rules.pub._shared import window_place

CODE = "PUB033"
TITLE = "更正公告没有写明更正对象或者事项"
CLAUSE = Clause("records", 13)
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Ask every correction what it corrects."""
    notice = record.value
    if notice.type != "correction":
        return
    lacking = [
        words
        for words, there in (
            ("更正哪一份公告（corrects）", notice.corrects),
            ("更正哪些事项（corrected_fields）", notice.corrected_fields),
        )
        if not there
    ]
    if lacking:
        yield Problem(
            record.at("type"),
            f"{notice.window.start} 的更正公告没有写明{'、'.join(lacking)}",
            "补上缺的一项；只写事项的名称，不写原来的内容。",
        )
    card = context.index.get(notice.corrects) if notice.corrects else None
    if card is None or card.start is None or card.start <= notice.window.start:
        return
    yield Problem(
        record.at("corrects"),
        f"更正公告 {notice.window.start} 发布，"
        f"早于被更正的 {notice.corrects}（{card.start}）",
        "改正编号或者日期。",
        (Related(window_place(card), "被更正的公告"),),
    )
