"""同一天参加两期培训

## 查什么

一个人不在同一天参加两期培训；网络培训除外。

## 为什么

两期培训的日期重叠，往往有一期的日期或者人员编号填错了。

## 例子

    # 人员 W7K3M9QX2TB
    2025-05-06 至 2025-05-12      培训班
    2025-05-10 至 2025-05-11      研讨

## 怎么改

对照签到记录，改正日期或者人员编号。

## 依据

《登记数据规范》第十二条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "TRN010"
TITLE = "同一天参加两期培训"
CLAUSE = Clause("records", 12)
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare the days of the classes that are attended in person."""
    present = [share for share in dossier.classes if share.kind != "online"]
    for order, share in enumerate(present):
        for before in reversed(present[:order]):
            # Classes are in the order of their last day.
            if before.end < share.start:
                break
            if before.training != share.training:
                yield Problem(
                    share.at("worker"),
                    f"{share.start} 至 {share.end} 的培训，"
                    f"与 {before.start} 至 {before.end} 的另一期重叠",
                    "对照签到记录，改正日期或者人员编号。",
                    (Related(before.at("worker"), "另一期"),),
                )
                break
