"""批次所列公告不属于本批次

## 查什么

批次的 notices 里列出的每份公告，应当在自己的 batch 里写明本批次。

## 为什么

批次页凭这份名单找公示和公告，公告凭批次找名单。两边对不上，公示就挂在别的批次下。

## 例子

    # 批次 B甲
    notices:
      - N2026-0007     # 该公告的 batch 是 B乙

## 怎么改

核对后改正其中一处。

## 依据

《登记数据规范》第十三条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.batch import Batch
from generator.model.record import Record

CODE = "REF047"
TITLE = "批次所列公告不属于本批次"
CLAUSE = Clause("records", 13)
SINCE = "2026-11-21"


def check(record: Record[Batch], context: Context) -> Iterator[Problem]:
    """Compare what the batch says of its notices with what they say."""
    for order, key in enumerate(record.value.notices):
        card = context.index.get(key)
        if card is not None and card.kind == "notice" and card.batch != record.value.id:
            yield Problem(
                record.at("notices", order),
                f"公告 {key} 没有写明属于本批次",
                "在公告的 batch 里填本批次，或从本批次的 notices 里删去它。",
                (Related(Place(card.path, ("batch",)), "公告所写的批次"),),
            )
