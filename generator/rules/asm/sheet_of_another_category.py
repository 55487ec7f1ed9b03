"""考核表的类别与任职不符

## 查什么

只考核一类人员的考核表，所列人员当年应当任过这一类职务。

## 为什么

各类人员分类考核，标准不同，列错了表就用错了标准。

## 例子

    category: full_time
    rows:
      - worker: W7K3M9QX2TB       # 当年任党组织书记

## 怎么改

列入相应类别的考核表；任职类别填错的，改正人员记录。

## 依据

《登记数据规范》第十二条；所适用政策关于年度考核的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import CATEGORIES
from generator.policy.service import overlap

CODE = "ASM010"
TITLE = "考核表的类别与任职不符"
CLAUSE = Clause("records", 12)
TOPIC = "assessment"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare a sheet's category with the posts of its year."""
    for share in dossier.ratings:
        wanted = share.category
        if wanted is None:
            continue
        first, last = date(share.year, 1, 1), date(share.year, 12, 31)
        found = {
            post.category
            for post in dossier.worker.value.posts
            if overlap(post, first, last)
        }
        if found and wanted not in found:
            words = "、".join(CATEGORIES[one] for one in sorted(found))
            yield Problem(
                share.at("worker"),
                f"考核表只考核{CATEGORIES[wanted]}，这个人 {share.year} 年任{words}",
                "列入相应类别的考核表；任职类别填错的，改正人员记录。",
            )
