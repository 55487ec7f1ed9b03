"""The diagnosis: every way in which a record breaks its schema, without its values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Any, Final

import msgspec
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator.findings.place import Pointer
from generator.findings.violation import Violation
from generator.source.annotations import Schema, resolved

MAXIMUM_VIOLATIONS: Final = 50
"""Of one record: enough to mend it by, few enough to read."""

_CODES: Final = {
    "type": "SCH001",
    "required": "SCH002",
    "additionalProperties": "SCH003",
    "enum": "SCH004",
    "const": "SCH004",
    "pattern": "SCH005",
    "minLength": "SCH006",
    "maxLength": "SCH006",
    "minimum": "SCH007",
    "maximum": "SCH007",
    "minItems": "SCH008",
    "maxItems": "SCH008",
    "uniqueItems": "SCH009",
    "propertyNames": "SCH011",
}
_OUTDONE_BY: Final = {
    # Who mends the first fault mends the second.
    "SCH006": "SCH005",
    "SCH003": "SCH011",
}
_TYPE_WORDS: Final = {
    str: "文字",
    bool: "是非值",
    int: "整数",
    list: "列表",
    dict: "一组字段",
}


Error = Any
"""jsonschema's ValidationError, whose fields are typed as perhaps unset."""


class Diagnostician:
    """jsonschema for one kind; its errors become violations."""

    def __init__(self, root: Schema, roots: Iterable[Schema]) -> None:
        """Close the set of schemas: a reference to any other is refused."""
        registry: Registry[Any] = Registry().with_resources(
            (str(schema["$id"]), DRAFT202012.create_resource(schema))
            for schema in roots
            if "$id" in schema
        )
        self._root = root
        self._validator = _Validator(root, registry=registry)

    def violations(self, value: dict[str, Any]) -> Iterator[Violation]:
        """Yield the violations of a record, each field's most telling ones only."""
        found = list(islice(self._all(value), MAXIMUM_VIOLATIONS))
        codes = {(violation.code, violation.pointer) for violation in found}
        told: set[tuple[str, Pointer, str]] = set()
        for violation in found:
            key = violation.code, violation.pointer, violation.field
            better = _OUTDONE_BY.get(violation.code)
            if key not in told and (better, violation.pointer) not in codes:
                told.add(key)
                yield violation

    def _all(self, value: dict[str, Any]) -> Iterator[Violation]:
        for error in self._validator.iter_errors(value):
            yield from self._of(error)

    def _of(self, error: Error) -> Iterator[Violation]:
        pointer: Pointer = tuple(error.absolute_path)
        if "propertyNames" in error.absolute_schema_path:
            yield self._on_key(error, (*pointer, error.instance), "propertyNames")
        elif error.validator == "required":
            yield from self._missing(error, pointer)
        elif error.validator == "additionalProperties":
            yield from self._unknown(error, pointer)
        else:
            yield self._plain(error, pointer)

    def _plain(self, error: Error, pointer: Pointer) -> Violation:
        field = _field(self._root, pointer)
        keyword = str(error.validator)
        return Violation(
            code=_CODES.get(keyword, "SCH005"),
            pointer=pointer,
            keyword=keyword,
            expected=_expected(error),
            field=field.name,
            title=field.title,
            actual=_safe_word(error),
            description=field.description,
        )

    def _on_key(self, error: Error, pointer: Pointer, keyword: str) -> Violation:
        field = _field(self._root, pointer[:-1])
        return Violation(
            code=_CODES[keyword],
            pointer=pointer,
            keyword=keyword,
            expected=error.validator_value,
            field=field.name,
            title=field.title,
            actual="",
            on_key=True,
            description=field.description,
        )

    def _missing(self, error: Error, pointer: Pointer) -> Iterator[Violation]:
        for name in error.validator_value:
            if name in error.instance:
                continue
            field = _field(self._root, (*pointer, name))
            yield Violation(
                code=_CODES["required"],
                pointer=pointer,
                keyword="required",
                expected=name,
                field=name,
                title=field.title,
                actual="",
                on_key=True,
                description=field.description,
            )

    def _unknown(self, error: Error, pointer: Pointer) -> Iterator[Violation]:
        node = resolved(error.schema, self._root)
        known = node.get("properties", {})
        shapes = node.get("patternProperties", {})
        for name in error.instance:
            if name in known or any(_matches(shape, name) for shape in shapes):
                continue
            near = get_close_matches(str(name)[:_LONGEST_NAME], known, 1)
            field = _field(self._root, pointer)
            yield Violation(
                code=_CODES["additionalProperties"],
                pointer=(*pointer, name),
                keyword="additionalProperties",
                expected=near[0] if near else None,
                field=field.name,
                title=field.title,
                actual="",
                on_key=True,
            )


_LONGEST_NAME: Final = 60
"""Longer than any field's name; comparing longer ones would only take time."""


@dataclass(frozen=True, slots=True)
class _Field:
    """What the schema says of the field at a pointer, or of the nearest around it."""

    name: str
    title: str
    description: str


def _field(root: Schema, pointer: Pointer) -> _Field:
    node: Schema | None = resolved(root, root)
    name, title, description = "", "", ""
    for step in pointer:
        node = _below(node, step, root)
        if node is None:
            break
        if isinstance(step, str) and "title" in node:
            name = step
        title = node.get("title", title)
        description = node.get("description", description)
    return _Field(name, title, description)


def _below(node: Schema | None, step: str | int, root: Schema) -> Schema | None:
    """Return the schema of a field or item of a node, if it has one."""
    if node is None:
        return None
    if isinstance(step, int):
        child = node.get("items")
    else:
        child = node.get("properties", {}).get(step)
        for shape, inner in node.get("patternProperties", {}).items():
            if child is None and _matches(shape, step):
                child = inner
    return None if child is None else resolved(child, root)


def _matches(shape: str, name: Any) -> bool:
    return isinstance(name, str) and re.search(shape, name) is not None


def _expected(error: Error) -> Any:
    labels: Mapping[str, str] = error.schema.get("x-labels", {})
    if error.validator == "enum" and labels:
        return {value: labels.get(value, "") for value in error.validator_value}
    return error.validator_value


def _safe_word(error: Error) -> str:
    """Say of the value what can be said without showing it."""
    value = error.instance
    if error.validator == "type":
        return _TYPE_WORDS.get(type(value), "其他")
    if error.validator in {"minLength", "maxLength", "minItems", "maxItems"}:
        return str(len(value))
    return ""


def _unique_items(
    _validator: Any,
    unique: Any,
    value: Any,
    _schema: Schema,
) -> Iterator[ValidationError]:
    """Judge `uniqueItems` in linear time; the library compares each with each."""
    if not unique or not isinstance(value, list):
        return
    seen: set[bytes] = set()
    for item in value:
        key = msgspec.json.encode(item, order="sorted")
        if key in seen:
            yield ValidationError("repeated")
            return
        seen.add(key)


_Validator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"uniqueItems": _unique_items}
)
