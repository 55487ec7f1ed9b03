"""同时由两名导师带

## 查什么

一个人在同一段时间只由一名导师带；入职帮带除外。

## 为什么

导师换人的，前一项先结束，后一项再开始，人数才不会重复计算。

## 例子

    # 人员 W7K3M9QX2TB
    2025-03-10 起                 由甲导师带
    2025-06-01 起                 由乙导师带，前一项没有终止

## 怎么改

补填前一项的终止日期。

## 依据

《登记数据规范》第十二条；所适用政策关于导师帮带的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "BEN017"
TITLE = "同时由两名导师带"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare the pairs of a mentee, in the order of their first day."""
    pairs = [s for s in dossier.pairs if not s.mentors and s.kind != "induction"]
    for order, share in enumerate(pairs):
        for before in pairs[:order]:
            if before.path != share.path and (
                before.end is None or share.start <= before.end
            ):
                until = f"到 {before.end} 为止" if before.end else "没有终止日期"
                yield Problem(
                    share.at("worker"),
                    f"从 {share.start} 起由这名导师带，前一项{until}",
                    "补填前一项的终止日期。",
                    (Related(before.at("worker"), "前一项"),),
                )
                break
