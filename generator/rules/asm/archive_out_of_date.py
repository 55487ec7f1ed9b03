"""专项档案缺项或者没有按期更新

## 查什么

持有有效证书的人，专项档案的基本情况、工作经历、教育培训、考核评议、薪酬待遇、奖励惩戒六
项都有记载，每一项在政策规定的月数以内更新过。一个人合并提醒一次。

## 为什么

档案是认定、年检和考核的依据，应当定期更新维护。

## 例子

    dossier:
      - section: work
        custodian: 示例县委组织部
        updated_on: 2024-05-10       # 12 个月以内没有更新

## 怎么改

更新档案以后，补填各项的更新日期。

## 依据

《登记数据规范》第十二条；所适用政策关于专项档案的条款。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.lifecycle import standing_of
from generator.policy.surroundings import policy_in_force
from generator.policy.workdays import add_months

CODE = "ASM033"
TITLE = "专项档案缺项或者没有按期更新"
CLAUSE = Clause("records", 12)
TOPIC = "dossier"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


_SECTIONS = {
    "basics": "基本情况",
    "work": "工作经历",
    "training": "教育培训",
    "assessment": "考核评议",
    "pay": "薪酬待遇",
    "rewards_and_discipline": "奖励惩戒",
}


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look over the index of a holder's archive."""
    if not dossier.grades:
        return
    as_of = context.as_of
    profile = dossier.grades[-1].value.policy.profile
    policy = policy_in_force(context.commons, profile, as_of)
    if policy is None or policy.yearly is None:
        return
    months = policy.yearly.dossier_months.value
    index = dossier.worker.value.dossier
    days: dict[str, date] = {one.section: one.updated_on for one in index}
    fresh = bool(days) and add_months(min(days.values()), months) >= as_of
    if fresh and len(days) == len(_SECTIONS):
        return
    if any(standing_of(record.value, as_of).active for record in dossier.grades):
        yield Problem(
            dossier.worker.at("dossier" if days else "id"),
            f"专项档案{_told(days, months, as_of)}",
            "更新档案以后，补填各项的更新日期。",
            policy=(policy.profile, policy.version),
        )


def _told(days: Mapping[str, date], months: int, as_of: date) -> str:
    missing = [words for code, words in _SECTIONS.items() if code not in days]
    stale = [
        words
        for code, words in _SECTIONS.items()
        if code in days and add_months(days[code], months) < as_of
    ]
    told = [f"缺{'、'.join(missing)}"] if missing else []
    told += [f"{'、'.join(stale)}超过 {months} 个月没有更新"] if stale else []
    return "；".join(told)
