"""Keys: under which the index holds a record, besides its id.

A key with a prefix answers a question about records whose ids nobody knows: who has
this number, which notice shows this case, is there a sheet of that area and year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from generator.model.confusables import skeleton
from generator.model.kinds.activities import Activity, Headcount
from generator.model.kinds.assessment import Assessment
from generator.model.kinds.grade import Grade
from generator.model.kinds.identity import Identity
from generator.model.kinds.notice import Notice
from generator.model.kinds.office import Numbers
from generator.model.kinds.organization import Organization
from generator.model.record import Record
from generator.model.vocabulary import GRADE_DIGITS


def keys_of(record: Record[Struct]) -> Iterator[str]:
    """Yield the keys under which the index holds a record: its id, then others.

    Ids stand bare; other keys carry a prefix: `identity:`, `number:`, `uscc:`,
    `serial:` (a number's area, year, grade digit and serial, from the numbers book),
    `name:` (county and skeleton of an organisation's present name), `result:` (the
    grade that a case led to), `publicity:` (the notice in which a case stands for
    objection; items that a later notice replaces, and notices withdrawn before their
    end, do not count), `sheets:`, `headcount:` and `commendation:` (area and year).
    A file that was refused stands under its id, and under `unread:` with its path and
    with its kind (any of them: such keys are no duplicates).
    """
    value = record.value
    identifier = getattr(value, "id", None)
    if isinstance(value, Identity):
        yield f"identity:{value.id}"
    elif identifier is not None:
        yield identifier
    further = _KEYS.get(type(value))
    if further is not None:
        yield from further(record)


def _number_keys(record: Record[Numbers]) -> Iterator[str]:
    value = record.value
    book = f"{value.area}{value.year:04d}{GRADE_DIGITS[value.grade]}"
    for serial in value.serials:
        yield f"serial:{book}{serial}"


def _grade_keys(record: Record[Grade]) -> Iterator[str]:
    value = record.value
    yield f"number:{value.number}"
    if value.case is not None and value.origin in ("certification", "promotion"):
        yield f"result:{value.case}"


def _organization_keys(record: Record[Organization]) -> Iterator[str]:
    value = record.value
    if value.uscc:
        yield f"uscc:{value.uscc}"
    if value.names and value.dissolved_on is None:
        county = record.path.split("/")[1]
        yield f"name:{county}:{skeleton(value.names[-1].name)}"


def _publicity_keys(record: Record[Notice]) -> Iterator[str]:
    notice = record.value
    withdrawn = notice.withdrawn_on
    if notice.type != "publicity" or (withdrawn and withdrawn <= notice.window.end):
        return
    for item in notice.items:
        if item.case is not None and item.replaced_by is None:
            yield f"publicity:{item.case}"


def _sheet_keys(record: Record[Assessment]) -> Iterator[str]:
    yield f"sheets:{record.value.area}:{record.value.year:04d}"


def _headcount_keys(record: Record[Headcount]) -> Iterator[str]:
    yield f"headcount:{record.value.area}:{record.value.year:04d}"


def _commendation_keys(record: Record[Activity]) -> Iterator[str]:
    activity = record.value
    if activity.kind == "commendation":
        yield f"commendation:{activity.area}:{activity.held_on.year:04d}"


_KEYS: dict[type, Callable[[Any], Iterator[str]]] = {
    Numbers: _number_keys,
    Grade: _grade_keys,
    Organization: _organization_keys,
    Notice: _publicity_keys,
    Assessment: _sheet_keys,
    Headcount: _headcount_keys,
    Activity: _commendation_keys,
}
