"""同一时间在同一单位有两项任职

## 查什么

一个人同一时间在同一个党组织只有一项任职；在同一个企业或者社会组织也只有一个类别。

## 为什么

一人在一个单位同时只有一个身份。两项重叠，任职年限会重复计算，类别也说不清。

## 例子

    posts:
      - from: 2020-03-01
        party_organization: P甲
        category: deputy_secretary
      - from: 2023-06-01
        party_organization: P甲      # 副书记的任职还没有终止
        category: secretary

## 怎么改

前一项任职已经终止的，写明终止日期；重复记载的，删去一项。

## 依据

《登记数据规范》第九条；所适用政策关于人员类别的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.worker import Post, Worker
from generator.model.record import Record
from generator.policy.career import overlap

CODE = "ELG017"
TITLE = "同一时间在同一单位有两项任职"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-25"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Hold every two posts of a worker against each other."""
    posts = record.value.posts
    if len(posts) < 2:  # noqa: PLR2004 - a pair
        return
    for (one, first), (two, second) in combinations(enumerate(posts), 2):
        shared = overlap(first, second)
        unit = _shared_unit(first, second)
        if shared is None or unit is None:
            continue
        start, end = shared
        until = f"至 {end}" if end else "起至今"
        yield Problem(
            record.at("posts", two, "from"),
            f"第 {two + 1} 项任职与第 {one + 1} 项在同一{unit}重叠（{start} {until}）",
            "前一项已经终止的，写明终止日期；重复记载的，删去一项。",
            (Related(record.at("posts", one), f"第 {one + 1} 项任职"),),
        )


def _shared_unit(first: Post, second: Post) -> str | None:
    """Name the unit in which two posts cannot stand side by side."""
    if first.party_organization == second.party_organization:
        return "党组织"
    same = first.organization is not None and first.organization == second.organization
    return "组织" if same and first.category != second.category else None
