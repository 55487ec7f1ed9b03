"""聘任导师时没有达到规定的等级

## 查什么

聘任的导师，在任期开始之日持有政策规定的最低等级；没有规定等级的，持有任何一级。入职帮带
和企业自聘的导师除外。

## 为什么

导师从特级党务工作者中择优聘请，等级不够的没有指导的资格。

## 例子

    kind: appointed
    mentor: W7K3M9QX2TB           # 2026-03-10 持有高级，要求特级
    term:
      from: 2026-03-10

## 怎么改

改聘达到等级的人；等级记录有漏的，先补录。

## 依据

《登记数据规范》第十二条；所适用政策关于导师的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import GRADES
from generator.policy.holding import held_grade
from generator.policy.mentoring import APPOINTED_KINDS, may_mentor
from generator.policy.surroundings import policy_of_area

CODE = "BEN012"
TITLE = "聘任导师时没有达到规定的等级"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask which grade every mentor held on the first day of the term."""
    for share in dossier.pairs:
        if not share.mentors or share.kind not in APPOINTED_KINDS:
            continue
        policy = policy_of_area(context.commons, share.area, share.start)
        if policy is None or policy.mentoring is None:
            continue
        grades = (record.value for record in dossier.grades)
        held = held_grade(grades, policy.profile, share.start)
        if not may_mentor(held, policy.mentoring):
            least = policy.mentoring.lowest_grade
            word = "资格" if least is None else f"{GRADES[least.value]}以上"
            asked = f"持有{word}证书"
            found = "没有持证" if held is None else f"持有{GRADES[held.grade]}证书"
            yield Problem(
                share.at("mentor"),
                f"{share.start} 聘任时{found}，要求{asked}",
                "改聘达到等级的人；等级记录有漏的，先补录。",
                policy=(policy.profile, policy.version),
            )
