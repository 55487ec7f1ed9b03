"""公开的登记库记有不宜公开的情况

## 查什么

登记库本身对外公开（settings.yml 的 repository 为 public）
的，人员记录里不应写暂不受理（blocks）、缺勤（absences）和财政供养
（public_payroll），申报件里不应写背景核查（background）和异议核查
（holds）。

## 为什么

这些内容只供内部核对。数据公开的登记库，写进去就是公布。

## 例子

    # settings.yml: repository: public
    blocks:
      - kind: other
        until: 2027-06-30

## 怎么改

删去这些内容，由主办单位在登记库以外保存；登记库改为内部使用的，把 repository
 改为 internal。

## 依据

《登记数据规范》第十六条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.record import Record

CODE = "PRV010"
TITLE = "公开的登记库记有不宜公开的情况"
CLAUSE = Clause("records", 16)
SINCE = "2026-11-21"
_FIELDS = {
    "worker": ("blocks", "absences", "public_payroll"),
    "case": ("background", "holds"),
}
ASKED = frozenset(_FIELDS)


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Look for facts that only an internal registry may hold."""
    settings = context.commons.settings
    if settings is None or settings.value.repository != "public":
        return
    for field in _FIELDS[record.kind]:
        if getattr(record.value, field):
            yield Problem(
                record.at(field),
                "登记库对外公开，这一项不应写在里面",
                "删去这一项，由主办单位在登记库以外保存。",
                on_key=True,
            )
