"""一个人同时持有同一政策的两张证书

## 查什么

同一个人在同一政策下，任何一天只有一张证书在有效期内。换证的，旧证在新证发证之日终止。

## 为什么

一人一证。两张同时有效，查验时不知道以哪一张为准，津贴也可能发两次。

## 例子

    # 旧证 valid_to: 2026-12-31，没有换证事件
    # 新证 issued_on: 2026-06-12

## 怎么改

在旧证的 events 里补上换证事件，生效日期写新证的发证日期；重复登记的，更正其中一张。

## 依据

《登记数据规范》第十一条；所适用政策关于证书的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.succession import both_held

CODE = "CRT008"
TITLE = "一个人同时持有同一政策的两张证书"
CLAUSE = Clause("records", 11)
TOPIC = "certificate"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Hold every two certificates of a worker against each other."""
    if len(dossier.grades) < 2:  # noqa: PLR2004 - a pair
        return
    for first, second in combinations(dossier.grades, 2):
        earlier, later = first.value, second.value
        if earlier.policy.profile != later.policy.profile:
            continue
        shared = both_held(earlier, later)
        if shared is None:
            continue
        yield Problem(
            second.at("issued_on"),
            f"与前一张证书同时有效：{shared[0]} 至 {shared[1]}",
            "在前一张证书的 events 里补上换证事件，生效日期写本证的发证日期；"
            "重复登记的，更正其中一张。",
            (Related(first.at("valid_to"), "前一张证书"),),
            policy=(later.policy.profile, later.policy.version),
        )
