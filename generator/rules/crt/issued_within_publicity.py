"""发证日期不晚于公示截止日

## 查什么

凭申报件发的证，发证日期应当晚于申报件最后一次公示的截止日。已经撤下的公示不算。

## 为什么

公示期满、没有异议才能认定和发证。公示没有结束就发证，群众的意见就没有听完。

## 例子

    # 公示 5 个工作日：2025-09-25 至 2025-10-09
    issued_on: 2025-10-09

## 怎么改

公示期满、无异议并作出认定后发证；日期写错的，对照文件改正。

## 依据

《登记数据规范》第十一条；所适用政策关于社会公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.cards import Card
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.policy.succession import case_of
from generator.policy.surroundings import calendar_of
from generator.policy.workdays import MissingCalendar

CODE = "CRT012"
TITLE = "发证日期不晚于公示截止日"
CLAUSE = Clause("records", 11)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each day of issue with the end of the case's last publicity."""
    for record in dossier.grades:
        grade = record.value
        case = case_of(dossier, grade)
        if case is None:
            continue
        notice = _last_notice(case.value, context)
        if notice is None or notice.end is None or notice.end < grade.issued_on:
            continue
        earliest = _next_working_day(notice.end, context)
        yield Problem(
            record.at("issued_on"),
            f"发证日期 {grade.issued_on} 不晚于公示截止日 {notice.end}",
            f"公示期满、无异议并作出认定后发证；最早 {earliest}。",
            (
                Related(
                    Place(notice.path, ("window", "to")),
                    f"公示：{notice.start} 至 {notice.end}",
                ),
            ),
            policy=(grade.policy.profile, grade.policy.version),
        )


def _last_notice(case: Case, context: Context) -> Card | None:
    """Return the publicity of a case that closed last, withdrawn ones left out."""
    cards = []
    for step in case.steps:
        if step.step == "publicity" and step.notice is not None:
            card = context.index.get(step.notice)
            if card is not None and card.level == "publicity" and card.end is not None:
                cards.append(card)
    standing = [card for card in cards if card.day("withdrawn") is None]
    return max(standing, key=lambda card: card.end or date.min, default=None)


def _next_working_day(day: date, context: Context) -> date:
    """Return the first working day after a day; the next day where nobody knows."""
    after = day + timedelta(days=1)
    try:
        return calendar_of(context.commons).rolled_over(after)
    except MissingCalendar:
        return after
