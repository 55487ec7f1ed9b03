"""批准例外的不是记录所在地区的机关

## 查什么

路径中写有地区的记录，例外由该地区或者其上级地区的主管机关批准，名称与地区登记的机关一致。

## 为什么

例外由管这份记录的机关负责；名称对不上，公开以后看不出是谁批的。

## 例子

    record: organizations/990101/W3/OW3N7QH1XTQ.yml
    approved_by: 中共平川县委两新组织工作委员会      # 990101 是临湖区

## 怎么改

核对批准文件的落款；机关改名的，写批准时的名称，这条提醒可以不理会。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.office import Waiver
from generator.model.record import Record
from generator.policy.authority import areas_of_body
from generator.rules.wvr._shared import area_of_waiver, offices_above

CODE = "WVR009"
TITLE = "批准例外的不是记录所在地区的机关"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Waiver], context: Context) -> Iterator[Problem]:
    """Look for the approver among the offices of the record's area and those above."""
    waiver = record.value
    code = area_of_waiver(waiver, context)
    if code is None or areas_of_body(context.commons, waiver.approved_by):
        return  # an office of another area: WVR010 says so
    offices = offices_above(code, context)
    if offices:
        yield Problem(
            record.at("approved_by"),
            f"批准机关与地区登记的机关不一致；所在地区和上级的机关有：{'、'.join(offices)}",
            "核对批准文件的落款；机关改名的，写批准时的名称，这条提醒可以不理会。",
        )
