"""引用的政策版本不存在

## 查什么

批次、申报件和等级记录写明所适用的政策和版本；该版本应当在 policies/ 里登记。

## 为什么

条件、公示期和有效期都从政策版本中取。版本不存在，什么都无法核对。

## 例子

    policy:
      profile: sijiwuzhuan
      version: "2023.9"     # 没有这个版本

## 怎么改

改为已登记的版本；新出台的政策，先登记政策版本。

## 依据

《登记数据规范》第五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.parts import PolicyPin
from generator.model.layout import KINDS
from generator.model.record import Record

CODE = "REF021"
TITLE = "引用的政策版本不存在"
CLAUSE = Clause("records", 5)
SINCE = "2026-11-21"
ASKED = frozenset(
    kind.name for kind in KINDS.values() if "policy" in kind.type.__struct_fields__
)


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Look up the pinned policy version of a batch, case or grade."""
    pin: PolicyPin | None = record.value.policy  # type: ignore[attr-defined]
    if pin is None:
        return
    if (pin.profile, pin.version) not in context.commons.policies:
        if context.refused("policy", profile=pin.profile, version=pin.version):
            return
        yield Problem(
            record.at("policy", "version"),
            "这里写的政策版本没有登记",
            "改为 policies/ 里已有的版本；新出台的政策，先登记政策版本。",
        )
