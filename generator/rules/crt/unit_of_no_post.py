"""证书上的党组织不是持证人当日的任职

## 查什么

发证之日持证人有任职的，证书的党组织和人员类别应当是当日任职中的一项；变更单位的，应当写明新的
党组织，并且是变更生效之日任职中的一项。

## 为什么

证书登载持证人的单位。单位与任职不符，查验的人会以为证书是假的。

## 例子

    events:
      - kind: unit_changed
        effective_on: 2025-09-01
        # 没有 party_organization

## 怎么改

对照任职文件：证书写错的，改正；任职漏记的，补记任职。

## 依据

《登记数据规范》第十一条；所适用政策关于变更与换证的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.model.vocabulary import CATEGORIES
from generator.policy.career import posts_on

CODE = "CRT031"
TITLE = "证书上的党组织不是持证人当日的任职"
CLAUSE = Clause("records", 11)
TOPIC = "change"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold the unit of each certificate, and each change of it, to the posts."""
    for record in dossier.grades:
        grade = record.value
        yield from _at_issue(dossier, record)
        for order, event in enumerate(grade.events):
            if event.kind != "unit_changed":
                continue
            if event.party_organization is None:
                yield _problem(
                    dossier, record, ("events", order, "kind"),
                    f"第 {order + 1} 项事件是变更单位，没有写明新的党组织",
                )  # fmt: skip
            elif not _posted(dossier, event.party_organization, event.effective_on):
                yield _problem(
                    dossier, record, ("events", order, "party_organization"),
                    f"变更生效之日（{event.effective_on}）持证人在这一党组织没有任职",
                )  # fmt: skip


def _at_issue(dossier: Dossier, record: Record[Grade]) -> Iterator[Problem]:
    grade = record.value
    posts = posts_on(dossier.worker.value, grade.issued_on)
    here = [p for p in posts if p.party_organization == grade.party_organization]
    if not posts or any(post.category == grade.category for post in here):
        return
    if not here:
        yield _problem(
            dossier, record, ("party_organization",),
            f"发证之日（{grade.issued_on}）持证人在这一党组织没有任职",
        )  # fmt: skip
        return
    held = "、".join(CATEGORIES[post.category] for post in here)
    yield _problem(
        dossier, record, ("category",),
        f"证书的类别是{CATEGORIES[grade.category]}，"
        f"发证之日（{grade.issued_on}）在这一党组织的任职是{held}",
    )  # fmt: skip


def _posted(dossier: Dossier, unit: str, day: date) -> bool:
    """Whether the holder has a post in a party organisation, if in any, on a day."""
    posts = posts_on(dossier.worker.value, day)
    return not posts or any(post.party_organization == unit for post in posts)


def _problem(
    dossier: Dossier, record: Record[Grade], where: tuple[str | int, ...], words: str
) -> Problem:
    pin = record.value.policy
    return Problem(
        record.at(*where),
        words,
        "对照任职文件：证书写错的，改正；任职漏记的，补记任职。",
        (Related(dossier.worker.at("id"), "持证人的记录"),),
        policy=(pin.profile, pin.version),
    )
