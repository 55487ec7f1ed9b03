"""起始日期晚于终止日期

## 查什么

凡写明起止日期的时段，起始日期不晚于终止日期；只有一天的，两个日期相同。

## 为什么

倒置的时段一天也没有，任职、聘期和公示期就都成了零。

## 例子

    window:
      from: 2026-06-10
      to: 2026-06-01

## 怎么改

对照文件改正写错的一个日期。

## 依据

《登记数据规范》第六条。
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.fields import Fields
from generator.model.record import Record

CODE = "REF056"
TITLE = "起始日期晚于终止日期"
CLAUSE = Clause("records", 6)
SINCE = "2026-11-21"


_START, _END = "from", "to"


def check(record: Record[Struct], context: Context) -> Iterator[Problem]:
    """Compare both ends of every period in the record."""
    reader = _PERIODS.get(record.kind)
    if reader is not None:
        for pointer, period in reader(record.value):
            if period.end is not None and period.end < period.start:
                yield _problem(record.at(*pointer, _END), record.at(*pointer, _START))
    value = record.value
    for first, last in _PAIRS.get(record.kind, ()):
        start, end = getattr(value, first), getattr(value, last)
        if start is not None and end is not None and end < start:
            yield _problem(
                record.at(_WRITTEN.get(last, last)),
                record.at(_WRITTEN.get(first, first)),
            )


def _problem(end: Place, start: Place) -> Problem:
    return Problem(
        end,
        "终止日期早于起始日期",
        "对照文件改正写错的一个日期。",
        (Related(start, "起始日期"),),
    )


_WRITTEN = {"start": _START, "end": _END}
_NAMES = Fields(["names.*"])
_PERIODS: dict[str, Fields] = {
    "area": Fields(["policies.*"]),
    "identity": _NAMES,
    "organization": _NAMES,
    "party_organization": Fields(["names.*", "terms.*"]),
    "worker": Fields(
        f"{field}.*"
        for field in (
            "managed_by",
            "posts",
            "engagements",
            "works_at",
            "firm_roles",
            "public_payroll",
            "absences",
        )
    ),
    "notice": Fields(["window"]),
    "mentorship": Fields(["term", "mentees.*"]),
    "policy": Fields(["transition"]),
}
_PAIRS = {
    "area": (("valid_from", "valid_to"),),
    "organization": (("founded_on", "dissolved_on"),),
    "party_organization": (("founded_on", "dissolved_on"),),
    "grade": (("issued_on", "valid_to"),),
    "policy": (("effective_from", "effective_to"),),
    "training": (("start", "end"),),
}
ASKED = frozenset(_PERIODS) | frozenset(_PAIRS)
