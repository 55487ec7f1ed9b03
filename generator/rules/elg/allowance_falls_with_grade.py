"""高一级的津贴低于下一级

## 查什么

同一政策中，高一级的红领津贴及其上下限不低于下一级；没有写明的等级不比较。

## 为什么

津贴随等级提高；倒挂的，晋级反而少领。

## 例子

    - grade: junior
      allowance_yearly_yuan: {value: 2400, source: R-61}
    - grade: intermediate
      allowance_yearly_yuan: {value: 1800, source: R-61}

## 怎么改

对照政策文件，改正写错的一级。

## 依据

《登记数据规范》第十条；该政策关于津贴标准的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.ladder import amount_falls
from generator.rules.elg._ladder_words import fall_problems

CODE = "ELG052"
TITLE = "高一级的津贴低于下一级"
CLAUSE = Clause("records", 10)
TOPIC = "allowance_rates"
SINCE = "2026-11-25"

HINT = "对照政策文件，改正写错的一级。"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare the amounts with those of the grade below."""
    yield from fall_problems(record, amount_falls(record.value), HINT)
