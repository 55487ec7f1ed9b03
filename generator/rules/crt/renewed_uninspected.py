"""延续以前年检没有做完或者没有通过

## 查什么

延续的证书，到发证之日为止，原证应当年检的每一个年度都应当有结论，各年度最后的结论是合格或者
免检：限期整改的，复查合格以后方可延续。政策施行以前的年度不计。

## 为什么

延续是对有效期内履职情况的确认。年检没有结论就延续，等于没有检查。

## 例子

    # 原证 2023-07-21 发，2026-07-10 延续
    inspections:
      - year: 2023
        outcome: pass
    # 缺 2024、2025 两个年度

## 怎么改

补记年检结论；年检没有通过的，不应当延续。

## 依据

《登记数据规范》第十一条；所适用政策关于延续的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.policy.lifecycle import years_pending
from generator.policy.succession import before

CODE = "CRT013"
TITLE = "延续以前年检没有做完或者没有通过"
CLAUSE = Clause("records", 11)
TOPIC = "renewal"
SINCE = "2026-11-25"

_SOUND = frozenset({"pass", "exempt"})


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look at the inspections of each certificate that was renewed."""
    for record in dossier.grades:
        grade = record.value
        old = before(dossier, grade) if grade.origin == "renewal" else None
        if old is None:
            continue
        pin = (grade.policy.profile, grade.policy.version)
        related = (Related(old.at("id"), "原证"),)
        years = _missing(old.value, grade, context)
        if years:
            told = "、".join(str(year) for year in years)
            yield Problem(
                record.at("issued_on"),
                f"到延续之日（{grade.issued_on}）原证还有 {len(years)} 个年度"
                f"没有年检结论：{told}",
                "补记年检结论；没有年检的，不应当延续。",
                related,
                policy=pin,
            )
        if _stands_against(old.value, grade.issued_on):
            yield Problem(
                record.at("issued_on"),
                f"到延续之日（{grade.issued_on}）原证登记的年检情况不符合延续条件",
                "复查合格或者改变结论的，补记；没有通过的，不应当延续。",
                related,
                policy=pin,
            )


def _missing(old: Grade, grade: Grade, context: Context) -> tuple[int, ...]:
    """Return the years without a conclusion since the policy came into force."""
    policy = context.commons.policy(grade.policy)
    if policy is None or policy.inspection is None:
        return ()
    years = years_pending(old, grade.issued_on, policy.inspection)
    if not years:
        return ()
    first = min(
        (
            record.value.effective_from
            for (profile, _), record in context.commons.policies.items()
            if profile == grade.policy.profile
        ),
        default=date.max,
    )
    return tuple(year for year in years if year >= first.year)


def _stands_against(old: Grade, day: date) -> bool:
    """Whether a year's last conclusion by a day keeps the certificate from renewal."""
    last = {
        inspection.year: inspection.outcome
        for inspection in sorted(old.inspections, key=lambda one: one.concluded_on)
        if inspection.concluded_on <= day
    }
    return any(outcome not in _SOUND for outcome in last.values())
