"""在岗人员没有列入考核

## 查什么

上一年度末在岗的人，应当列入这一年度的一张考核表；当年 3 月 31 日过后，管理地区已经有这
一年度的考核表而没有列这个人的，在此提醒。

## 为什么

在岗而没有考核的年度，申报时按没有考核结果处理，年检和津贴也缺少依据。

## 例子

    posts:
      - from: 2024-03-01          # 2025 年末在岗
    # 2025 年度的考核表都没有列这个人

## 怎么改

补列入考核表；不定等次的，写明原因。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.career import managing_area, posts_on
from generator.policy.yearly_record import FINAL_BY

CODE = "ASM012"
TITLE = "在岗人员没有列入考核"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask whether the last year that should be final lists the worker."""
    as_of, worker = context.as_of, dossier.worker.value
    year = as_of.year - (1 if as_of > date(as_of.year, *FINAL_BY) else 2)
    if any(share.year == year for share in dossier.ratings):
        return
    end = date(year, 12, 31)
    area = managing_area(worker, end)
    if area is None or not posts_on(worker, end):
        return
    if context.index.kind_of(f"sheets:{area}:{year:04d}") is not None:
        yield Problem(
            dossier.worker.at("posts"),
            f"{end} 在岗，{year} 年度的考核表没有列这个人",
            "补列入考核表；不定等次的，写明原因。",
        )
