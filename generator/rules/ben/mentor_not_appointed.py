"""导师没有聘任决定或者聘任机关的层级不对

## 查什么

聘任的导师写明聘任决定，决定不晚于任期开始；由政策规定的层级聘任。入职帮带和企业自聘的导
师除外。

## 为什么

没有聘任决定的，不知道由谁聘任，任期也没有依据。

## 例子

    area: "990101"                # 县（市、区），应由省级聘任
    kind: appointed

## 怎么改

补填聘任决定；由其他层级聘任的，改正地区。

## 依据

《登记数据规范》第十二条；所适用政策关于导师的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Mentorship
from generator.model.kinds.policy import Level
from generator.model.record import Record
from generator.policy.mentoring import APPOINTED_KINDS
from generator.policy.surroundings import policy_of_area
from generator.policy.wording import LEVELS

CODE = "BEN015"
TITLE = "导师没有聘任决定或者聘任机关的层级不对"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


_LEVELS: dict[str, Level] = {"province": "province", "city": "city"}


def check(record: Record[Mentorship], context: Context) -> Iterator[Problem]:
    """Look for the act, its day and the level of the office."""
    mentorship = record.value
    if mentorship.kind not in APPOINTED_KINDS:
        return
    start = mentorship.term.start
    policy = policy_of_area(context.commons, mentorship.area, start)
    if policy is None or policy.mentoring is None:
        return
    pin = (policy.profile, policy.version)
    act = mentorship.appointed
    hint = "对照聘任文件补填或者改正。"
    if act is None:
        yield Problem(record.at("kind"), "没有聘任决定", hint, policy=pin)
    elif act.effective_on > start:
        yield Problem(
            record.at("appointed", "effective_on"),
            f"聘任从 {act.effective_on} 起生效，晚于任期开始的 {start}",
            hint,
            policy=pin,
        )
    area = context.commons.areas.get(mentorship.area)
    wanted = policy.mentoring.appointing_level.value
    level = area and _LEVELS.get(area.value.type, "county")
    if level and level != wanted:
        yield Problem(
            record.at("area"),
            f"导师由{LEVELS[wanted]}聘任，所填地区是{LEVELS[level]}",
            "改为聘任机关所在的地区。",
            policy=pin,
        )
