"""高一级的认定权限或通用范围小于下一级

## 查什么

同一政策中，高一级的认定机关层级、证书通用范围不低于下一级。

## 为什么

高一级由更高的机关认定、在更大的范围通用；倒挂的，发证和核验都会错。

## 例子

    - grade: senior
      authority: city
    - grade: special
      authority: county            # 低于高级

## 怎么改

对照政策文件，改正写错的一级。

## 依据

《登记数据规范》第十条；该政策关于认定权限的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.ladder import level_falls
from generator.rules.elg._ladder_words import fall_problems

CODE = "ELG041"
TITLE = "高一级的认定权限或通用范围小于下一级"
CLAUSE = Clause("records", 10)
TOPIC = "authority"
SINCE = "2026-11-25"

HINT = "对照政策文件，改正写错的一级。"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Compare office and range with those of the grade below."""
    yield from fall_problems(record, level_falls(record.value), HINT)
