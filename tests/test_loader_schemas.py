"""The loader's schemas: verdicts, diagnoses and annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.source.schemas import SchemaError, Schemas

CANARY = "canary-7f3a"
SCHEMA: dict[str, Any] = {
    "$id": "urn:test:thing",
    "type": "object",
    "properties": {
        "id": {
            "type": "string", "pattern": "^T[0-9]{3}$", "minLength": 4, "maxLength": 4,
            "title": "编号", "x-visibility": "public",
        },
        "on": {
            "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "title": "日期", "x-date": True, "x-visibility": "restricted",
        },
        "kind": {
            "enum": ["a", "b"], "x-labels": {"a": "甲", "b": "乙"}, "title": "种类",
        },
        "sizes": {
            "type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": True,
            "title": "大小", "items": {"$ref": "#/$defs/size"},
        },
        "days": {
            "type": "object", "title": "各日", "additionalProperties": False,
            "propertyNames": {"pattern": "^[0-9]{2}$"},
            "patternProperties": {
                "^[0-9]{2}$": {"type": "string", "x-date": True, "x-reference": "case"}
            },
        },
        "contact": {"type": "string", "maxLength": 20, "x-office-contact": True},
    },
    "required": ["id", "kind"],
    "additionalProperties": False,
    "$defs": {"size": {"type": "integer", "minimum": 1, "maximum": 9, "x-name": True}},
}  # fmt: skip
GOOD = {"id": "T001", "kind": "a", "sizes": [1], "on": "2024-02-29", "days": {}}


@pytest.fixture
def schemas(tmp_path: Path) -> Schemas:
    (tmp_path / "thing.schema.json").write_text(json.dumps(SCHEMA), "utf-8")
    return Schemas(tmp_path)


def test_a_good_record_breaks_nothing(schemas: Schemas) -> None:
    assert schemas.kinds == ("thing",)
    assert schemas.violations("thing", GOOD) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"id": 5}, [("SCH001", ("id",))]),
        ({"id": True}, [("SCH001", ("id",))]),
        ({"id": "T01"}, [("SCH005", ("id",))]),
        ({"id": "T００１"}, [("SCH005", ("id",))]),
        ({"kind": "A"}, [("SCH004", ("kind",))]),
        ({"sizes": []}, [("SCH008", ("sizes",))]),
        ({"sizes": [1, 2, 3, 4]}, [("SCH008", ("sizes",))]),
        ({"sizes": [1, 1]}, [("SCH009", ("sizes",))]),
        ({"sizes": [0, 10]}, [("SCH007", ("sizes", 0)), ("SCH007", ("sizes", 1))]),
        ({"sizes": ["x"]}, [("SCH001", ("sizes", 0))]),
        ({"on": "2023-02-29"}, [("SCH010", ("on",))]),
        ({"on": "0000-01-01"}, [("SCH010", ("on",))]),
        ({"on": "1899-12-31"}, [("SCH010", ("on",))]),
        ({"on": "1900-01-01"}, []),
        ({"on": "2199-12-31"}, []),
        ({"on": "2200-01-01"}, [("SCH010", ("on",))]),
        ({"on": "9999-12-31"}, [("SCH010", ("on",))]),
        ({"on": "2023-2-9"}, [("SCH005", ("on",))]),
        ({"days": {"01": "2026-06-31"}}, [("SCH010", ("days", "01"))]),
        ({"days": {"1": "x"}}, [("SCH011", ("days", "1"))]),
        ({"contact": "x" * 21}, [("SCH006", ("contact",))]),
        ({CANARY: 1}, [("SCH003", (CANARY,))]),
        ({CANARY: 1, "idd": 2}, [("SCH003", (CANARY,)), ("SCH003", ("idd",))]),
        ({"id": 5, "kind": 5}, [("SCH001", ("id",)), ("SCH004", ("kind",))]),
    ],
)
def test_everything_that_a_record_breaks_is_told(
    schemas: Schemas, change: dict[str, Any], expected: list[tuple[str, Any]]
) -> None:
    told = schemas.violations("thing", GOOD | change)
    assert sorted((each.code, each.pointer) for each in told) == sorted(expected)


def test_each_missing_field_is_told_where_it_is_missing(schemas: Schemas) -> None:
    told = schemas.violations("thing", {})
    assert [(each.code, each.pointer, each.field, each.title) for each in told] == [
        ("SCH002", (), "id", "编号"),
        ("SCH002", (), "kind", "种类"),
    ]


def test_a_violation_carries_words_and_never_the_value(schemas: Schemas) -> None:
    record: dict[str, Any] = {
        "id": CANARY,
        "kind": CANARY,
        "sizes": CANARY,
        "on": CANARY,
    }
    record |= {"days": {"01": [CANARY]}, "contact": CANARY * 3, "kinb": CANARY}
    told = schemas.violations("thing", record)
    assert len(told) == 7
    for each in told:
        assert CANARY not in repr(each)
    by_code = {each.code: each for each in told}
    assert by_code["SCH003"].expected == "kind"
    assert by_code["SCH004"].expected == {"a": "甲", "b": "乙"}
    assert by_code["SCH006"].actual == "33"


def test_annotations_are_found_below_lists_maps_and_definitions(
    schemas: Schemas,
) -> None:
    found = schemas.annotations("thing")
    assert found.dates == (("on",), ("days", "*"))
    assert found.references == {("days", "*"): "case"}
    assert found.names == (("sizes", "*"),)
    assert found.office_contacts == (("contact",),)
    assert found.visibility == {("id",): "public", ("on",): "restricted"}


def test_a_schema_outside_the_folder_is_never_fetched(tmp_path: Path) -> None:
    other: dict[str, str] = {"$ref": "https://example.org/other.json"}
    (tmp_path / "thing.schema.json").write_text(json.dumps(other))
    with pytest.raises(SchemaError):
        Schemas(tmp_path).violations("thing", {})
    with pytest.raises(SchemaError):
        Schemas(tmp_path).violations("nothing", {})


def test_repeated_items_are_found_in_linear_time(tmp_path: Path) -> None:
    schema: Any = {"properties": {"a": {"type": "array", "uniqueItems": True}}}
    (tmp_path / "thing.schema.json").write_text(json.dumps(schema))
    items: list[Any] = [{"n": number} for number in range(15_000)]
    told = Schemas(tmp_path).violations("thing", {"a": [*items, {"n": 7}]})
    assert [(each.code, each.pointer) for each in told] == [("SCH009", ("a",))]
