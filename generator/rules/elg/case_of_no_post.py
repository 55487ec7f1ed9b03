"""申报件的党组织或者类别不是受理之日的任职

## 查什么

申报人在受理之日有任职的，申报件所写的党组织和人员类别，应当是当日任职中的一项。

## 为什么

公示和证书上登载的单位、类别都来自申报件；与任职不符，公布出去的就不是此人的单位。

## 例子

    category: deputy_secretary
    party_organization: P甲
    # 受理之日在 P甲 任党组织书记

## 怎么改

对照任职文件：申报件写错的，改申报件；任职没有记全的，补记任职。

## 依据

《登记数据规范》第十条；所适用政策关于申报与受理的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import CATEGORIES
from generator.policy.career import posts_on

CODE = "ELG005"
TITLE = "申报件的党组织或者类别不是受理之日的任职"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold each case to the posts of its day of acceptance."""
    worker = dossier.worker
    for record in dossier.cases:
        case = record.value
        posts = posts_on(worker.value, case.accepted_on)
        here = [p for p in posts if p.party_organization == case.party_organization]
        if not posts or any(post.category == case.category for post in here):
            continue
        related = (Related(worker.at("posts"), "任职记载"),)
        pin = (case.policy.profile, case.policy.version)
        if not here:
            yield Problem(
                record.at("party_organization"),
                f"受理之日（{case.accepted_on}）申报人在这一党组织没有任职",
                "申报件写错的，改申报件；任职没有记全的，补记任职。",
                related,
                policy=pin,
            )
            continue
        held = "、".join(CATEGORIES[post.category] for post in here)
        yield Problem(
            record.at("category"),
            f"申报类别是{CATEGORIES[case.category]}，"
            f"受理之日（{case.accepted_on}）在这一党组织的任职是{held}",
            "申报件写错的，改申报件；任职写错的，改任职。",
            related,
            policy=pin,
        )
