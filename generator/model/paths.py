"""What a record's path says of the record: its fields must say the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from generator.model.layout import Kind

_DATE_OF_YEAR = {
    "accepted_year": "accepted_on",
    "issued_year": "issued_on",
    "from_year": "from",
    "held_year": "held_on",
}
"""Places of a template that are the year of a date."""
_ATTRIBUTES = {"from": "start"}
"""A field whose attribute is named otherwise, because the word is taken."""
_NAMES = re.compile(r"\{(\w+)\}")
_YEAR = slice(0, 4)
_YEAR_OF_NOTICE = slice(1, 5)
_BUCKET = slice(1, 3)


_Place = str | Callable[[Any], str] | None
"""What stands in a step of a path: these words, what the record says, or anything."""


def lies_right(kind: Kind, path: str, value: Struct) -> bool:
    """Whether a path is the one that a record belongs to; the county is the path's."""
    steps = path.removesuffix(".yml").split("/")
    places = _places(kind.template)
    if len(steps) != len(places):
        return False
    for place, step in zip(places, steps, strict=True):
        if place is None:
            continue
        if step != (place if isinstance(place, str) else place(value)):
            return False
    return True


@cache
def _places(template: str) -> tuple[_Place, ...]:
    """What stands in each step of a template."""
    return tuple(_place(step) for step in template.removesuffix(".yml").split("/"))


def _place(step: str) -> _Place:
    names = _NAMES.findall(step)
    if not names:
        return step
    if step == "{county}":
        return None
    if step == "{two}":
        return lambda value: str(value.id[_BUCKET])
    if step == "{id_year}":
        return lambda value: str(value.id[_YEAR_OF_NOTICE])
    if len(names) > 1:
        # Two fields in one step.
        return lambda value: step.format(**{one: getattr(value, one) for one in names})
    field = _DATE_OF_YEAR.get(names[0])
    if field is not None:
        attribute = _ATTRIBUTES.get(field, field)
        return lambda value: f"{getattr(value, attribute).year:04d}"
    return lambda value: str(getattr(value, names[0]))


def path_mismatches(
    kind: Kind, path: str, fields: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Yield field and expected text wherever the path says otherwise than the record.

    `fields` are plain fields of a record that fits its schema. `expected` is what
    the path says, so it holds nothing that the path does not show.
    """
    match = kind.pattern.match(path)
    if match is None:
        return
    said = match.groupdict()
    for name, text in said.items():
        if name in fields and str(fields[name]) != text:
            yield name, text
    identifier = str(fields.get(_identifier_of(kind), ""))
    bucket = said.get("bucket")
    if bucket is not None and identifier[_BUCKET] != bucket:
        yield _identifier_of(kind), bucket
    yield from _years(kind, path, fields)


def path_of(kind: Kind, fields: Mapping[str, Any], county: str = "") -> str:
    """Return the path that a record belongs to; `county` where the kind has one."""
    places = {name: str(value) for name, value in fields.items()}
    places["county"] = county
    places["two"] = str(fields.get(_identifier_of(kind), ""))[_BUCKET]
    places["id_year"] = str(fields.get("id", ""))[_YEAR_OF_NOTICE]
    for place, field in _DATE_OF_YEAR.items():
        places[place] = str(fields.get(field, ""))[_YEAR]
    return kind.template.format(**places)


def _identifier_of(kind: Kind) -> str:
    return "worker" if kind.name == "erasure" else "id"


def _years(
    kind: Kind, path: str, fields: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Compare the years that a template takes from dates or from the id."""
    for place, step in zip(kind.template.split("/"), path.split("/"), strict=False):
        name = place.strip("{}")
        if name == "id_year" and str(fields.get("id", ""))[_YEAR_OF_NOTICE] != step:
            yield "id", step
        field = _DATE_OF_YEAR.get(name)
        if field is not None and field in fields and str(fields[field])[_YEAR] != step:
            yield field, step
