"""公示的发布地区不是有权认定的一级

## 查什么

公示由有权认定该等级的一级发布；写明批次的，发布地区就是批次的主办地区。

## 为什么

群众应当向有权决定的机关提异议。由别的机关公示，异议无处可提。

## 例子

    type: publicity
    area: "990101"        # 县
    items:
      - case: C…          # 申报高级，应由市级公示

## 怎么改

改正发布地区；等级该由上一级认定的，改列上一级的公示。

## 依据

《登记数据规范》第十三条；所适用政策关于认定权限和公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.kinds.policy import Level
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.authority import acts_at
from generator.policy.wording import LEVELS
from generator.rules.pub._shared import policy_of_notice

CODE = "PUB011"
TITLE = "公示的发布地区不是有权认定的一级"
CLAUSE = Clause("records", 13)
TOPIC = "authority"
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare the area with that of the batch, and its level with every grade."""
    notice = record.value
    area = context.commons.areas.get(notice.area)
    if notice.type != "publicity" or area is None:
        return
    batch = context.index.get(notice.batch) if notice.batch else None
    held_by = None if batch is None else batch.area_on(notice.window.start)
    if batch is not None and held_by is not None and held_by != notice.area:
        yield Problem(
            record.at("area"),
            f"由 {notice.area} 公示，批次的主办地区是 {held_by}",
            "改正发布地区，或者改正批次。",
            (Related(Place(batch.path, ("area",)), "批次的主办地区"),),
        )
        return
    policy = policy_of_notice(notice, context)
    if policy is None:
        return
    due: dict[str, Level] = {one.grade: one.authority for one in policy.grades}
    for order, item in enumerate(notice.items):
        card = context.index.get(item.case) if item.case else None
        grade = None if card is None or card.kind != "case" else card.level
        level = due.get(grade or "")
        if grade is None or level is None or acts_at(area.value.type, level):
            continue
        yield Problem(
            record.at("items", order, "case"),
            f"第 {order + 1} 项申报{GRADES[grade]}，由{LEVELS[level]}认定，"
            f"不应由 {notice.area} 公示",
            "等级该由上一级认定的，改列上一级的公示。",
            policy=(policy.profile, policy.version),
        )
