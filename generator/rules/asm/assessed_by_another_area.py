"""考核单位不属于管理地区

## 查什么

一个人某一年度的等次，由当年 12 月 31 日管理这个人的地区所属单位评定，或者由它的上级地区
评定。年中转移的，由转入地区评定；区划撤并的，承接的地区也算。

## 为什么

两地都可以评，就会两地都评，或者两地都不评。

## 例子

    managed_by:
      - from: 2023-09-01
        area: "990102"
    # 2023 年度的等次却在 990101 的考核表中

## 怎么改

由年末的管理地区评定，原地区的意见作为附件；管理地区填错的，对照转移文件改正。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.career import managing_area

CODE = "ASM008"
TITLE = "考核单位不属于管理地区"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each rated year with who managed the worker at its end."""
    commons = context.commons
    for share in dossier.ratings:
        if share.row.result is None:
            continue
        end = date(share.year, 12, 31)
        area = managing_area(dossier.worker.value, end)
        if area is None or area == share.area or share.area not in commons.areas:
            continue
        day = share.final_on or end
        homes = _and_above(area, context)
        homes |= _and_above(commons.successor_of(area, day), context)
        if homes.isdisjoint((share.area, commons.successor_of(share.area, day))):
            yield Problem(
                share.at("worker"),
                f"{end} 管理这个人的地区是 {area}，考核表属于 {share.area}",
                "由年末的管理地区评定；管理地区填错的，对照转移文件改正。",
            )


def _and_above(code: str, context: Context) -> set[str]:
    """Return an area and the areas above it."""
    found: set[str] = set()
    while code not in found and (record := context.commons.areas.get(code)):
        found.add(code)
        code = record.value.parent or ""
    return found
