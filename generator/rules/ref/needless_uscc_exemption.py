"""免校验名单里的代码其实相符

## 查什么

列入 settings.yml 免校验名单的统一社会信用代码，应当确实校验不符。

## 为什么

名单越短越好核对。能通过校验的代码列在里面，多半是当初抄错、后来又改对了。

## 例子

    uscc_check_exempt:
      - uscc: "91990101000000019M"     # 校验相符，不必列入

## 怎么改

从名单中删去这一项。

## 依据

《登记数据规范》第八条。
"""

from __future__ import annotations

from collections.abc import Iterator

from stdnum.cn import uscc

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.office import Settings
from generator.model.record import Record

CODE = "REF054"
TITLE = "免校验名单里的代码其实相符"
CLAUSE = Clause("records", 8)
SINCE = "2026-11-21"
SEVERITY = Severity.WARNING


def check(record: Record[Settings], context: Context) -> Iterator[Problem]:
    """Find exemptions of codes that need none."""
    for order, entry in enumerate(record.value.uscc_check_exempt):
        if uscc.is_valid(entry.uscc):
            yield Problem(
                record.at("uscc_check_exempt", order, "uscc"),
                f"免校验名单第 {order + 1} 项的代码校验相符，不必列入",
                "从名单中删去这一项。",
            )
