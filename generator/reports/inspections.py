"""应办和逾期的年检

列出每本有效证书应办而未办、逾期未办、限期整改中和整改期满未复核的年检。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dossier import Dossier
from generator.model.table import CellKind, Column, Row
from generator.model.vocabulary import GRADES
from generator.policy.advancement import version_on
from generator.policy.inquiry import Inquiry
from generator.policy.owed import OWED_WORDS, owed_inspections

TITLE = "应办和逾期的年检"
YEARLY = True
COLUMNS = (
    Column("worker", "人员编号"),
    Column("area", "管理地区"),
    Column("area_name", "地区名称"),
    Column("number", "证书编号"),
    Column("grade", "等级"),
    Column("year", "年度", CellKind.NUMBER),
    Column("state", "年检情况"),
    Column("until", "截止日期", CellKind.DATE),
    Column("days_over", "逾期天数", CellKind.NUMBER),
)


def rows(dossier: Dossier, inquiry: Inquiry) -> Iterator[Row]:
    """Yield a row for each certificate and year."""
    worker, on = dossier.worker.value, inquiry.as_of
    area = inquiry.area_of(worker, on)
    if not inquiry.asks_about(area):
        return
    for record in dossier.grades:
        grade = record.value
        policy = version_on(inquiry.commons, grade.policy.profile, on)
        if policy is None or policy.inspection is None:
            continue
        for owed in owed_inspections(grade, policy.inspection, on):
            if inquiry.year in (None, owed.year):
                yield (
                    worker.id,
                    area,
                    inquiry.area_name(area),
                    grade.number,
                    GRADES[grade.grade],
                    owed.year,
                    OWED_WORDS[owed.state],
                    owed.until,
                    owed.days_over(on),
                )


def order(row: Row) -> tuple[object, ...]:
    """By area, the longest overdue first."""
    return row[1] or "", str(row[7]), row[0], row[3], row[5]
