"""可申报晋升的人员

列出持有等级、时间条件已满足或在所看期间内满足的人员，以及尚缺的条件；
受过市级以上表彰的排在前面（优先晋级）。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.dossier import Dossier
from generator.model.kinds.policy import Policy
from generator.model.table import CellKind, Column, Row
from generator.model.vocabulary import CATEGORIES, GRADES
from generator.policy.advancement import (
    Advancement,
    advancement,
    later_versions,
    version_on,
)
from generator.policy.candidate import Candidate, person_of
from generator.policy.career import categories_of, honours_standing
from generator.policy.condition import ConditionCode
from generator.policy.inquiry import Inquiry
from generator.policy.wording import HONOUR_LEVELS

TITLE = "可申报晋升的人员"
COLUMNS = (
    Column("worker", "人员编号"),
    Column("area", "管理地区"),
    Column("area_name", "地区名称"),
    Column("category", "类别"),
    Column("number", "证书编号"),
    Column("grade", "现等级"),
    Column("next_grade", "下一级"),
    Column("policy", "适用版本"),
    Column("honour", "表彰"),
    Column("conclusion", "结论"),
    Column("missing", "尚缺条件"),
    Column("earliest", "时间条件最早满足日", CellKind.DATE),
    Column("renewal", "证书须先延续"),
)
READY, IN_TIME, LACKING = "现在可以申报", "到期可以申报", "尚缺其他条件"
_CONCLUSIONS = (READY, IN_TIME, LACKING)
_OUT_OF_REACH = frozenset(
    {ConditionCode.CATEGORY, ConditionCode.ON_POST, ConditionCode.STEP}
)
"""Whoever fails these is no candidate: the table would only be longer."""


def rows(dossier: Dossier, inquiry: Inquiry) -> Iterator[Row]:
    """Yield a row for who could go up under the policy of the managing area."""
    worker, on = dossier.worker.value, inquiry.as_of
    area = inquiry.managing_area(worker, on)
    if area is None or not inquiry.asks_about(area):
        return
    policy = _policy(area, inquiry)
    if policy is None:
        return
    person = person_of(dossier, inquiry.index)
    later = later_versions(inquiry.commons, policy)
    found = advancement(person, policy, on, inquiry.horizon, later)
    held, grade, answer = found.held, found.grade, found.answer
    if held is None or grade is None or answer is None or found.earliest is None:
        return
    if any(one.code in _OUT_OF_REACH for one in answer.missing):
        return
    yield (
        worker.id,
        area,
        inquiry.area_name(area),
        "、".join(CATEGORIES[one] for one in categories_of(worker, on)),
        held.number,
        GRADES[held.grade],
        GRADES[grade],
        f"{policy.profile} {policy.version}",
        _honour(person, policy, on),
        _conclusion(found),
        "、".join(one.title for one in answer.missing),
        found.earliest,
        "是" if found.supposes_renewal else "",
    )


def order(row: Row) -> tuple[object, ...]:
    """Honours first, then who may apply, then by day."""
    honour, conclusion, earliest = row[8], row[9], row[11]
    return not honour, _CONCLUSIONS.index(str(conclusion)), str(earliest), row[0]


def _policy(area: str, inquiry: Inquiry) -> Policy | None:
    profile = inquiry.commons.profile_on(area, inquiry.as_of)
    if profile is None:
        return None
    return version_on(inquiry.commons, profile, inquiry.as_of)


def _conclusion(found: Advancement) -> str:
    if found.lasting:
        return LACKING
    return IN_TIME if found.waiting else READY


def _honour(person: Candidate, policy: Policy, on: date) -> str:
    """Name the highest honour that gives precedence (seed-2: 市级以上，优先晋级).

    How old it may be is what the policy's relaxation says.
    """
    within = max(
        (
            one.honour_within_months.value
            for one in policy.relaxations
            if one.honour_level == "city" and one.honour_within_months is not None
        ),
        default=None,
    )
    standing = honours_standing(person.honours, on, "city", within)
    levels = [honour.level for honour in standing]
    order_of = list(HONOUR_LEVELS)
    return HONOUR_LEVELS[max(levels, key=order_of.index)] if levels else ""
