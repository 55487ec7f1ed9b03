"""即将到期的证书

列出所看期间内到期的有效证书、可以申请延续的起始日和尚缺的学时。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dossier import Dossier
from generator.model.table import CellKind, Column, Row
from generator.model.vocabulary import GRADES
from generator.policy.advancement import version_on
from generator.policy.candidate import person_of
from generator.policy.holding import suspended
from generator.policy.inquiry import Inquiry
from generator.policy.lifecycle import standing_of
from generator.policy.owed import owed_inspections
from generator.policy.renewal import renewal_of
from generator.policy.standing import STATE_WORDS

TITLE = "即将到期的证书"
COLUMNS = (
    Column("worker", "人员编号"),
    Column("area", "管理地区"),
    Column("area_name", "地区名称"),
    Column("number", "证书编号"),
    Column("grade", "等级"),
    Column("state", "状态"),
    Column("valid_to", "有效期至", CellKind.DATE),
    Column("days_left", "剩余天数", CellKind.NUMBER),
    Column("opens", "可申请延续起始日", CellKind.DATE),
    Column("window", "延续办理期"),
    Column("hours_required", "要求学时", CellKind.NUMBER),
    Column("hours", "已有学时", CellKind.NUMBER),
    Column("hours_missing", "尚缺学时", CellKind.NUMBER),
    Column("inspections", "未办结年检", CellKind.NUMBER),
)


def rows(dossier: Dossier, inquiry: Inquiry) -> Iterator[Row]:
    """Yield a row for each certificate held whose term ends within the months."""
    worker, on = dossier.worker.value, inquiry.as_of
    area = inquiry.area_of(worker, on)
    if not inquiry.asks_about(area):
        return
    person = person_of(dossier, inquiry.index)
    for grade in person.grades:
        policy = version_on(inquiry.commons, grade.policy.profile, on)
        standing = standing_of(grade, on, policy)
        if policy is None or not (standing.active or suspended(grade, on)):
            continue
        found = renewal_of(person, grade, policy, on)
        if found.valid_to > inquiry.horizon:
            continue
        rules = policy.inspection
        owed = 0 if rules is None else len(list(owed_inspections(grade, rules, on)))
        open_now = found.opens is not None and found.opens <= on
        yield (
            worker.id,
            area,
            inquiry.area_name(area),
            grade.number,
            GRADES[grade.grade],
            STATE_WORDS[standing.state],
            found.valid_to,
            (found.valid_to - on).days,
            found.opens,
            "已开始" if open_now else "未开始",
            found.hours_required,
            found.hours,
            found.hours_missing,
            owed,
        )


def order(row: Row) -> tuple[object, ...]:
    """By the last valid day."""
    return str(row[6]), row[1] or "", row[3]
