"""JSON Schemas (2020-12) of data sets: what stands in their JSON files."""

from __future__ import annotations

from typing import Any

from generator.site.dataset import Dataset, Field, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY: dict[str, Any] = {"type": "string", "format": "date"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_MONTH: dict[str, Any] = {
    "title": "月份",
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}$",
}


def row_schema(dataset: Dataset) -> dict[str, Any]:
    """Schema of one row."""
    return {
        "title": dataset.title,
        "description": dataset.meaning,
        "type": "object",
        "properties": {field.name: _of(field) for field in dataset.fields},
        "required": [field.name for field in dataset.fields if not field.optional],
        "additionalProperties": False,
    }


def file_schema(dataset: Dataset, identity: str) -> dict[str, Any]:
    """Schema of a data set's whole JSON file; `identity` is the schema's address."""
    head = {
        "as_of": {"title": "数据截至", **_DAY},
        "count": {"title": "行数", **_COUNT},
    }
    return _table(dataset, head, dataset.name, identity)


def month_schema(dataset: Dataset, identity: str) -> dict[str, Any]:
    """Schema of the file of one month of the changes."""
    head = {"month": _MONTH, "count": {"title": "行数", **_COUNT}}
    return _table(dataset, head, dataset.name, identity)


def index_schema(identity: str) -> dict[str, Any]:
    """Schema of the list of the months of the changes."""
    month = {
        "month": _MONTH,
        "count": {"title": "行数", **_COUNT, "minimum": 1},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "url": {"type": "string", "format": "uri"},
    }
    head = {
        "as_of": {"title": "数据截至", **_DAY},
        "count": {"title": "行数", **_COUNT},
    }
    months = {
        "type": "array",
        "items": {
            "type": "object",
            "properties": month,
            "required": list(month),
            "additionalProperties": False,
        },
    }
    return {
        "$schema": DIALECT,
        "$id": identity,
        "title": "变动索引",
        "description": "各月的文件；某月的 sha256 变了，即有补登或者更正。",
        "type": "object",
        "properties": {**head, "months": months},
        "required": [*head, "months"],
        "additionalProperties": False,
    }


def _table(
    dataset: Dataset, head: dict[str, Any], member: str, identity: str
) -> dict[str, Any]:
    rows = {
        "title": dataset.title,
        "description": f"{dataset.order}。",
        "type": "array",
        "items": {"$ref": "#/$defs/row"},
    }
    return {
        "$schema": DIALECT,
        "$id": identity,
        "title": dataset.title,
        "description": dataset.meaning,
        "type": "object",
        "properties": head | {member: rows},
        "required": [*head, member],
        "additionalProperties": False,
        "$defs": {"row": row_schema(dataset)},
    }


def _of(field: Field) -> dict[str, Any]:
    text = {"title": field.title, "description": field.meaning}
    match field.kind:
        case Kind.DAY:
            return text | _DAY
        case Kind.COUNT:
            return text | _COUNT
        case Kind.ADDRESS:
            return text | {"type": "string", "format": "uri"}
        case Kind.CODE:
            listed = "、".join(f"{code} {word}" for code, word in field.words.items())
            told = f"{field.meaning}代码：{listed}。"
            codes = list(field.words)
            return text | {"description": told, "type": "string", "enum": codes}
        case _:
            form = {"pattern": field.pattern} if field.pattern else {"minLength": 1}
            return text | {"type": "string"} | form
