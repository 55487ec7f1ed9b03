"""在岗人员没有列入考核

## 查什么

上一年度末在岗的人，应当列入这一年度的一张考核表；考核结果应当确定的日期（由政策
规定）过后，管理地区已经有这
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
from generator.model.kinds.worker import Worker
from generator.policy.career import managing_area, posts_on
from generator.policy.surroundings import policy_of_area
from generator.policy.yearly_record import results_due

CODE = "ASM012"
TITLE = "在岗人员没有列入考核"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Ask whether the last year that should be final lists the worker."""
    worker, last = dossier.worker.value, context.as_of.year - 1
    # Most are rated in both years that may be asked for: they need no policy.
    if {last, last - 1} <= {share.year for share in dossier.ratings}:
        return
    year = _last_year_due(worker, context)
    listed = any(share.year == year for share in dossier.ratings)
    if year is None or listed or context.lacks_records():
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


def _last_year_due(worker: Worker, context: Context) -> int | None:
    """Return the last year whose results are due where the worker was managed."""
    as_of = context.as_of
    for year in (as_of.year - 1, as_of.year - 2):
        end = date(year, 12, 31)
        area = managing_area(worker, end)
        policy = area and policy_of_area(context.commons, area, end)
        due = results_due(year, policy.yearly) if policy else None
        if due is not None and due < as_of:
            return year
    return None
