"""获得认定的申报件所用放宽没有依据

## 查什么

获得认定的申报件写明放宽情形的，受理之日应当登记有这种情形所要求的职称或者表彰；表彰有时限
的，应当在时限之内，被撤销的表彰不算。

## 为什么

放宽是对取得职称、受到表彰的人的鼓励，没有依据就放宽，对别人不公平。

## 例子

    accepted_on: 2026-05-08
    relaxations: [full_title]
    # 人员记录中没有相应职称，或者取得日期在受理之后

## 怎么改

职称、表彰漏记的，补记；确实没有的，删去放宽情形，再核对条件是否符合。

## 依据

《登记数据规范》第十条；所适用政策关于放宽条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.candidate import person_of
from generator.policy.relaxations import reliefs

CODE = "ELG009"
TITLE = "获得认定的申报件所用放宽没有依据"
CLAUSE = Clause("records", 10)
TOPIC = "relaxations"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a ground of each relaxation that an approved case used."""
    for record in dossier.cases:
        case = record.value
        if not case.relaxations or case.outcome is None:
            continue
        policy = context.commons.policy(case.policy)
        if policy is None or case.outcome.result != "approved":
            continue
        person = person_of(dossier, context.index)
        known = {one.code for one in policy.relaxations if case.target in one.grades}
        open_to = {
            relief.code
            for _, relief in reliefs(person, policy, case.target, case.accepted_on)
        }
        for order, code in enumerate(case.relaxations):
            if code not in known or code in open_to:
                continue
            if not context.lacks_records():
                yield Problem(
                    record.at("relaxations", order),
                    f"受理之日登记的情况不支持“{code}”这种放宽",
                    "职称、表彰漏记的，补记；确实没有的，删去，再核对条件。",
                    (Related(dossier.worker.at("id"), "申报人的记录"),),
                    policy=(policy.profile, policy.version),
                )
