"""高一级的认定条件低于下一级

## 查什么

同一政策中，任职年限、持证时间、考核年度和优秀次数、培训、季度清单、合格线、表彰等各项条件，高一级的不低于下一级；下一级有要求的，高一级也有。

## 为什么

等级越高，要求越高。某一项倒挂，多半是数字写错了行。

## 例子

    - grade: intermediate
      conditions:
        tenure_months: {value: 36, source: assumption}
    - grade: senior
      conditions:
        tenure_months: {value: 24, source: assumption}    # 低于中级

## 怎么改

对照政策文件，改正写错的一级。

## 依据

《登记数据规范》第十条；该政策关于申报条件的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.ladder import condition_falls
from generator.rules.elg._ladder_words import fall_problems

CODE = "ELG040"
TITLE = "高一级的认定条件低于下一级"
CLAUSE = Clause("records", 10)
TOPIC = "conditions"
SINCE = "2026-11-25"

HINT = "对照政策文件，改正写错的一级；文件如此规定的，与发文机关核实。"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare every condition with that of the grade below."""
    yield from fall_problems(record, condition_falls(record.value), HINT)
