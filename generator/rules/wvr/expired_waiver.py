"""例外批准已经到期

## 查什么

过了截止日期的例外批准不再起作用。原来按例外不计的问题重新列出，作为提醒，不影响生成网站。

## 为什么

例外有期限，到期应当了结：问题已经解决的撤掉，没有解决的重新报批。

## 例子

    approved_on: 2025-03-12
    until: 2025-12-31              # 数据截至 2026-06-30

## 怎么改

问题已经解决的，删去这件例外批准；仍需例外的，重新报批，另立一件。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.findings.waivers import WaiverState
from generator.model.context import Context
from generator.model.waiver_use import WaiverUse

CODE = "WVR002"
TITLE = "例外批准已经到期"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(use: WaiverUse, context: Context) -> Iterator[Problem]:
    """Report a waiver whose last day has passed."""
    if use.state(context.as_of) is WaiverState.EXPIRED:
        until = use.record.value.until
        yield Problem(
            use.record.at("until"),
            f"例外批准已于 {until} 到期，不再起作用",
            "问题已经解决的，删去这件例外批准；仍需例外的，重新报批，另立一件。",
        )
