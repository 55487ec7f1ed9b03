"""认定程序缺少环节或者次序不对

## 查什么

认定程序以个人申报或者指导站申报开始，以认定结束；公示必有，在认定之前。

## 为什么

没有申报不能审查，没有公示不能认定；次序写错，每一件申报都会按错的次序检查。

## 例子

    procedure:
      - application
      - qualification_review
      - decision                     # 缺公示

## 怎么改

按政策文件列出各环节，补上缺的，改正次序。

## 依据

《登记数据规范》第十条；该政策关于申报程序的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.case import StepCode
from generator.model.kinds.policy import Policy
from generator.model.record import Record

CODE = "ELG047"
TITLE = "认定程序缺少环节或者次序不对"
CLAUSE = Clause("records", 10)
TOPIC = "application"
SINCE = "2026-11-25"

FIRST_STEPS = frozenset({"application", "nomination_by_station"})
HINT = "按政策文件列出各环节，补上缺的，改正次序。"


def check(record: Record[Policy], context: Context) -> Iterator[Problem]:
    """Look at the first step, the last, and the publicity between them."""
    policy = record.value
    pin = policy.profile, policy.version
    for at, message in _faults(policy.procedure):
        pointer = ("procedure",) if at is None else ("procedure", at)
        yield Problem(record.at(*pointer), message, HINT, policy=pin)


def _faults(steps: tuple[StepCode, ...]) -> Iterator[tuple[int | None, str]]:
    """Yield place and fault; a missing step has no place."""
    begins = [at for at, step in enumerate(steps) if step in FIRST_STEPS]
    if not begins:
        yield None, "程序中没有申报"
    yield from ((at, "申报应当是第一个环节，只有一个") for at in begins if at != 0)
    decision = _place(steps, "decision")
    if decision is None:
        yield None, "程序中没有认定"
    elif decision != len(steps) - 1:
        yield decision, "认定应当是最后一个环节"
    publicity = _place(steps, "publicity")
    if publicity is None:
        yield None, "程序中没有公示"
    elif decision is not None and publicity > decision:
        yield publicity, "公示应当在认定之前"


def _place(steps: tuple[StepCode, ...], step: StepCode) -> int | None:
    return steps.index(step) if step in steps else None
