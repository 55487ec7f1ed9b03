"""发证地区不是该等级的主管机关

## 查什么

等级应当是所适用政策版本所设的，发证地区的级别应当是政策对该等级规定的主管级别：县级主管的
由县（市、区）、功能区或者省直管县发证，市级主管的由市或者省直管县发证，省级主管的由省发证。

## 为什么

各等级由哪一级主管是政策规定的。没有权限的机关发的证，不能作为资格凭据。

## 例子

    grade: senior          # 市级主管
    issuer: "990101"       # 县

## 怎么改

对照认定文件改正发证地区；确实由没有权限的机关发证的，按规定撤销后重新认定。

## 依据

《登记数据规范》第十一条；所适用政策关于主管权限的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.model.vocabulary import AREA_TYPES, GRADES
from generator.policy.authority import acts_at
from generator.policy.choice import rules_of
from generator.policy.wording import LEVELS

CODE = "CRT001"
TITLE = "发证地区不是该等级的主管机关"
CLAUSE = Clause("records", 11)
TOPIC = "authority"
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare the issuer's level with the authority over the grade."""
    grade = record.value
    policy = context.commons.policy(grade.policy)
    area = context.commons.areas.get(grade.issuer)
    if policy is None or area is None:
        return
    pin = (policy.profile, policy.version)
    rules = rules_of(policy, grade.grade)
    if rules is None:
        offered = "、".join(GRADES[one.grade] for one in policy.grades)
        yield Problem(
            record.at("grade"),
            f"等级是{GRADES[grade.grade]}，所适用政策只设{offered}",
            "等级或者政策版本写错的，改正。",
            policy=pin,
        )
    elif not acts_at(area.value.type, rules.authority):
        yield Problem(
            record.at("issuer"),
            f"{GRADES[grade.grade]}由{LEVELS[rules.authority]}发证，"
            f"{grade.issuer} 是{AREA_TYPES[area.value.type]}",
            "对照认定文件改正发证地区。",
            policy=pin,
        )
