"""责任清单没有写明适用人员

## 查什么

责任清单写明适用于哪几类人员。

## 为什么

责任清单按人员类别制定，没有写明的，不知道由谁落实。

## 例子

    kind: responsibility_list
    applies_to: []

## 怎么改

填写适用的人员类别。

## 依据

《登记数据规范》第十二条；所适用政策关于责任清单的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.activities import Measure
from generator.model.record import Record

CODE = "BEN026"
TITLE = "责任清单没有写明适用人员"
CLAUSE = Clause("records", 12)
TOPIC = "duties"
SINCE = "2026-11-25"


def check(record: Record[Measure], context: Context) -> Iterator[Problem]:
    """Look for a responsibility list without categories."""
    measure = record.value
    if measure.kind == "responsibility_list" and not measure.applies_to:
        yield Problem(
            record.at("kind"),
            "责任清单没有写明适用于哪几类人员",
            "填写适用的人员类别。",
        )
