"""政策数值的出处不明

## 查什么

政策里每一处出处（source），都是手册说得出名称的一种：已公布的规定或者做法（R-1 等）、
两份材料（seed-1、seed-2）、政策文件本身（document），或者示例假定（assumption）。

## 为什么

手册和 explain 命令要为每个数值写明依据。编号写错的，查不到依据，等于没有依据。

## 例子

    working_days: {value: 5, source: R-999}    # 没有这一编号

## 怎么改

对照手册“出处”一节改正编号；数值出自政策文件本身的写 document，没有依据的写 assumption。

## 依据

《登记数据规范》第十条；该政策关于政策版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generator.findings.finding import Clause, Problem
from generator.findings.place import Pointer
from generator.model.context import Context
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.sources import known, marks

CODE = "ELG058"
TITLE = "政策数值的出处不明"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-26"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Look up every source that the policy names."""
    policy = record.value
    fields = msgspec.to_builtins(policy, str_keys=True)
    for pointer, source in _sources(fields, ()):
        if not known(source):
            yield Problem(
                record.at(*pointer),
                f"出处 {source} 不在已知的出处之列",
                f"改为已知的一种：{'、'.join(marks())}。",
                policy=(policy.profile, policy.version),
            )


def _sources(node: Any, above: Pointer) -> Iterator[tuple[Pointer, str]]:
    """Yield each source in a policy's plain fields, and where it stands."""
    if isinstance(node, dict):
        for name, child in node.items():
            if name == "source" and isinstance(child, str):
                yield (*above, name), child
            else:
                yield from _sources(child, (*above, name))
    elif isinstance(node, list | tuple):
        for order, child in enumerate(node):
            yield from _sources(child, (*above, order))
