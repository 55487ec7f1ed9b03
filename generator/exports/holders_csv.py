"""The holders as a spreadsheet: `data/holders.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.publication.words import CATEGORIES, CERTIFICATE_STATES, GRADES
from generator.site.context import SiteContext
from generator.site.page import Artifact
from generator.site.spreadsheet import csv_bytes

HEADER = (
    "证书编号",
    "姓名",
    "等级",
    "状态",
    "地区代码",
    "管理地区",
    "乡镇（街道、园区）",
    "单位",
    "岗位类别",
    "发证日期",
    "有效期至",
    "发证地区代码",
    "人员编号",
    "单位编号",
)


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one line a holder, in the order of the register."""
    lines = (
        (
            row.number,
            row.name,
            GRADES.get(row.grade, row.grade),
            CERTIFICATE_STATES.get(row.state, row.state),
            row.area,
            row.area_name,
            row.town or "",
            row.unit,
            CATEGORIES.get(row.category, row.category),
            str(row.issued_on),
            str(row.valid_to),
            row.issuer,
            row.worker,
            row.organization or "",
        )
        for row in register.rows
    )
    yield Artifact("data/holders.csv", csv_bytes(HEADER, lines))
