"""施行后的政策版本被改动或者删去

## 查什么

与对照的版本相比，已经施行的政策版本不改动、不删去；只可以补写停止日期（effective_to）。注释和
排版不算改动。还没有施行的版本可以改。
以检查的日期和对照版本的日期（所定的数据截至日期，没有定的，为提交日期）中较晚的一个为准，把
日期往前调，不能避开检查。没有指定对照的版本（--base）时不查；对照的版
本是示例数据的，不查。

## 为什么

已经办结的申报都是按当时的数字办的。事后改数字，等于把过去的决定改成错的，也看不出原来的规定。

## 例子

    version: "2023.1"
    effective_from: 2023-01-01
    grades:
      - grade: junior
        term_months: {value: 48, source: assumption}    # 原来是 36

## 怎么改

恢复原来的内容。政策确实修订的，另立一个版本，写明施行日期和取代的版本。

## 依据

《登记数据规范》第十条；该政策关于政策版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.findings.place import Place, Pointer
from generator.model.change import ABSENT, Change
from generator.model.context import Context
from generator.model.kinds.policy import Policy

CODE = "CHG001"
TITLE = "施行后的政策版本被改动或者删去"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"

HINT = "恢复原来的内容；政策修订的，另立一个版本，写明施行日期和取代的版本。"


def check(change: Change[Policy], context: Context) -> Iterator[Problem]:
    """Refuse every change of a version that was in force, but for its end."""
    policy = change.before.value
    if policy.effective_from > context.as_of:
        return
    pin = policy.profile, policy.version
    since = f"版本 {policy.version} 自 {policy.effective_from} 施行"
    if change.after is None:
        place = Place(change.before.path)
        yield Problem(place, f"{since}，文件已被删去", HINT, policy=pin)
        return
    for pointer, old, new in change.differences():
        if pointer == ("effective_to",) and old in {None, ABSENT}:
            continue
        message = f"{since}，{_field(pointer)} {_words(old, new)}"
        yield Problem(change.after.at(*pointer), message, HINT, policy=pin)


def _field(pointer: Pointer) -> str:
    """Name a field by its way, list positions counted from one."""
    steps = (step + 1 if isinstance(step, int) else step for step in pointer)
    return ".".join(map(str, steps))


def _words(old: object, new: object) -> str:
    """Say from what to what; of lists and groups, only that they differ."""
    if isinstance(old, list | dict) or isinstance(new, list | dict):
        return "有增减"
    return f"由 {_word(old)} 改为 {_word(new)}"


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int) else "空"
