"""人员类别不在政策的认定范围之内

## 查什么

申报件和等级记录的人员类别，应当在所适用政策版本的认定范围之内。

## 为什么

认定范围由政策规定。四级五专不认定党建工作指导员，对指导员保障的是工作经费；红领认证则认定
书记和指导员。

## 例子

    policy:
      profile: sijiwuzhuan
      version: "2023.1"
    category: instructor     # 党建工作指导员不在认定范围

## 怎么改

类别写错的，改正；确实不在范围之内的，这一件不予受理，已经发证的按撤销程序办理。

## 依据

《登记数据规范》第十条；所适用政策关于人员类别与认定范围的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.model.vocabulary import CATEGORIES

CODE = "ELG004"
TITLE = "人员类别不在政策的认定范围之内"
CLAUSE = Clause("records", 10)
TOPIC = "categories"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the category of each case and certificate in the policy's scope."""
    records: tuple[Record[Case] | Record[Grade], ...] = (
        *dossier.cases,
        *dossier.grades,
    )
    for record in records:
        value = record.value
        policy = context.commons.policy(value.policy)
        if policy is None or value.category in policy.certifiable:
            continue
        scope = "、".join(CATEGORIES[one] for one in policy.certifiable)
        yield Problem(
            record.at("category"),
            f"{CATEGORIES[value.category]}不在认定范围之内，认定范围为{scope}",
            "类别写错的，改正；确实不在范围之内的，不予受理，已经发证的按撤销程序办理。",
            policy=(policy.profile, policy.version),
        )
