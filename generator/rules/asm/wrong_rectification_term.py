"""整改期限不对

## 查什么

限期整改的，填写整改截止日：从办结日期起满政策规定的月数，最后一日是休息日的，顺延到下一
个工作日。其他结果不填。

## 为什么

期限写明了，本人和单位才知道整改到哪一天，到期才能作出结论。

## 例子

    - year: 2025
      outcome: rectify
      concluded_on: 2026-04-14
      rectify_until: 2026-08-14      # 3 个月应为 2026-07-14

## 怎么改

按规定的月数改正整改截止日。

## 依据

《登记数据规范》第十二条；所适用政策关于限期整改的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.surroundings import calendar_of
from generator.policy.workdays import MissingCalendar, add_months
from generator.rules.asm._inspections import inspections_of

CODE = "ASM031"
TITLE = "整改期限不对"
CLAUSE = Clause("records", 12)
TOPIC = "rectification"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Work out the last day of every rectification."""
    for one in inspections_of(dossier, context):
        inspection = one.inspection
        until = inspection.rectify_until
        if inspection.outcome != "rectify":
            if until is not None:
                yield Problem(
                    one.at("rectify_until"),
                    "年检结果不是限期整改，却填了整改截止日",
                    "删去整改截止日，或者改正年检结果。",
                    policy=one.pin,
                )
            continue
        months = one.rules.rectify_months.value
        last = add_months(inspection.concluded_on, months)
        if until == last or until == _rolled_over(context, last):
            continue
        wrong = "没有填整改截止日" if until is None else f"整改截止日填 {until}"
        yield Problem(
            one.at("outcome" if until is None else "rectify_until"),
            f"{wrong}，{inspection.concluded_on} 起满 {months} 个月为 {last}",
            "按规定的月数填写整改截止日。",
            policy=one.pin,
        )


def _rolled_over(context: Context, day: date) -> date | None:
    try:
        return calendar_of(context.commons).rolled_over(day)
    except MissingCalendar:
        return None
