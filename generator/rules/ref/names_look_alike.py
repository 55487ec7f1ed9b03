"""同一县内单位名称相同或相近

## 查什么

同一县（市、区）现存的单位，名称去掉全角半角、大小写、空格和标点的差别，并把形近字（口与
片假名ロ、工与エ、己与已等）看作同一个字以后，不应相同。

## 为什么

名称看上去一样的两条记录，多半是同一单位登记了两次，或者有人用形近字冒名。

## 例子

    names:
      - name: 临湖口岸物流有限公司     # 另一条写作“临湖ロ岸物流有限公司”，中间是片假名

## 怎么改

同一单位的，并成一条；名称有误字的，按证照改正；确实是两家的，可以不改。

## 依据

《登记数据规范》第八条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related, Severity
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.index import Index

CODE = "REF013"
TITLE = "同一县内单位名称相同或相近"
CLAUSE = Clause("records", 8)
SINCE = "2026-11-21"
SEVERITY = Severity.WARNING


def check(index: Index, context: Context) -> Iterator[Problem]:
    """Report every later file that claims a key again."""
    for duplicate in context.duplicates:
        if duplicate.key.startswith("name:"):
            first, *others = duplicate.paths
            for path in others:
                yield Problem(
                    Place(path, ("names",)),
                    "同一县内另有一家单位的名称与此相同或形近",
                    "核对证照：同一单位的并成一条，有误字的改正；确实是两家的，可以不改。",
                    (Related(Place(first, ("names",)), "先登记的一条"),),
                )
