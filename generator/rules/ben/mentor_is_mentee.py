"""导师同时又是所带人员

## 查什么

一个人在同一段时间，不能既是导师，又由别人带。

## 为什么

能带别人的，应当已经不需要别人带。

## 例子

    # 人员 W7K3M9QX2TB
    2025-03-10 至 2027-03-09      任导师
    2025-06-01 起                 由另一名导师带

## 怎么改

结束其中一项，补填终止日期。

## 依据

《登记数据规范》第十二条；所适用政策关于导师帮带的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.shares import Paired

CODE = "BEN011"
TITLE = "导师同时又是所带人员"
CLAUSE = Clause("records", 12)
TOPIC = "mentoring"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare terms as mentor with stays as mentee."""
    if len(dossier.pairs) < 2:  # noqa: PLR2004 - it takes two
        return
    terms = [share for share in dossier.pairs if share.mentors]
    for share in dossier.pairs:
        if share.mentors:
            continue
        for term in terms:
            if term.path != share.path and _meet(term, share):
                yield Problem(
                    share.at("worker"),
                    f"从 {share.start} 起由别人带，同时任导师（从 {term.start} 起）",
                    "结束其中一项，补填终止日期。",
                    (Related(term.at("mentor"), "任导师"),),
                )
                break


def _meet(one: Paired, other: Paired) -> bool:
    return (one.end is None or other.start <= one.end) and (
        other.end is None or one.start <= other.end
    )
