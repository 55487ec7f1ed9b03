"""公示结果与核查结论不一致

## 查什么

公示名单里一项的结果，与申报件在这份公示期内的异议核查一致：没有核查的写 clear；有核
查的写核查结论；核查没有办结的写 pending。

## 为什么

两处对不上，就不知道该不该认定。

## 例子

    # 申报件：hold outcome: unfounded
    items:
      - case: C…
        outcome: clear      # 应为 unfounded

## 怎么改

对照核查报告，改正写错的一处。

## 依据

《登记数据规范》第十三条；所适用政策关于异议的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.policy.publicity import working_day_after
from generator.policy.surroundings import calendar_of

CODE = "PUB026"
TITLE = "公示结果与核查结论不一致"
CLAUSE = Clause("records", 13)
TOPIC = "objection"
SINCE = "2026-11-25"


_CHECKED = frozenset({"unfounded", "upheld_minor", "upheld_serious"})
_FINAL = _CHECKED | {"clear"}


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare each result with the checks of the case during the window."""
    notice = record.value
    if notice.type != "publicity":
        return
    for order, item in enumerate(notice.items):
        card = context.index.get(item.case) if item.case else None
        if card is None or card.kind != "case":
            continue
        if not card.days and item.outcome not in _CHECKED:
            continue
        last = working_day_after(notice.window.end, calendar_of(context.commons))
        checks = [
            one.value
            for one in card.days
            if last is None or notice.window.start <= one.start <= last
        ]
        told = _fault(item.outcome, checks)
        if told is not None:
            yield Problem(
                record.at("items", order, "outcome"),
                f"第 {order + 1} 项{told}",
                "对照核查报告，改正写错的一处。",
                (Related(Place(card.path, ("holds",)), "异议核查"),),
                policy=card.policy,
            )


def _fault(outcome: str, checks: list[str]) -> str | None:
    """Tell in what a result and the checks of the window disagree; never the result."""
    if "open" in checks:
        return "的核查没有办结，不应写公示结果" if outcome in _FINAL else None
    if outcome in _CHECKED and outcome not in checks:
        return "写了核查结论，公示期内没有结论相同的核查"
    if checks and outcome in {"clear", "pending"}:
        return "的核查已经办结，应当写核查结论"
    return None
