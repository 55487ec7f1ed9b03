"""后一环节的人数多于前一环节

## 查什么

申报、受理、资格审查通过、测试合格、评审推荐、公示、认定的人数依次不增加；认定人数写
明时，公示人数也应当写明。

## 为什么

没有经过前一环节的人不会出现在后一环节。人数对不上，公布的统计就不可信。

## 例子

    counts:
      publicized: 15
      approved: 16

## 怎么改

核对各环节的名单，改正人数。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.batch import Batch
from generator.model.record import Record

CODE = "PRC042"
TITLE = "后一环节的人数多于前一环节"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-25"


_STAGES = {
    "applied": "申报",
    "accepted": "受理",
    "qualified": "资格审查通过",
    "passed": "测试合格",
    "recommended": "评审推荐",
    "publicized": "公示",
    "approved": "认定",
}


def check(record: Record[Batch], context: Context) -> Iterator[Problem]:
    """Compare each count with the last one stated before it."""
    counts = record.value.counts
    stated = [
        (stage, count)
        for stage in _STAGES
        if (count := getattr(counts, stage)) is not None
    ]
    for (earlier, before_it), (stage, count) in pairwise(stated):
        if count > before_it:
            yield Problem(
                record.at("counts", stage),
                f"{_STAGES[stage]} {count} 人，多于{_STAGES[earlier]}的 {before_it} 人",
                "核对各环节的名单，改正人数。",
                (Related(record.at("counts", earlier), _STAGES[earlier]),),
            )
    if counts.approved is not None and counts.publicized is None:
        yield Problem(
            record.at("counts", "approved"),
            f"认定 {counts.approved} 人，没有写明公示人数",
            "补上公示人数。",
        )
