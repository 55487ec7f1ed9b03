"""The loader's parts: characters, positions, files, paths and schemas."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import unicodedata2

from generator.findings.fault import Fault
from generator.findings.sight import Spot
from generator.model.layout import KINDS, kind_of
from generator.model.paths import path_mismatches, path_of
from generator.source import characters
from generator.source.files import SourceFile, read, walk
from generator.source.positions import FieldPosition, enclosing, positions
from generator.source.schemas import SchemaError, Schemas
from generator.source.yaml_text import parse
from tests import refused_characters

PROJECT = Path(__file__).resolve().parent.parent
STORIES = PROJECT / "tests" / "sites" / "stories" / "registry"
CANARY = "canary-7f3a"


def test_the_table_of_characters_is_what_the_unicode_database_says() -> None:
    table = refused_characters.TABLE.read_text("utf-8")
    assert table == refused_characters.as_source()


def test_each_character_is_refused_by_the_rule_of_its_sort() -> None:
    sorts = (
        (characters.CONTROL, refused_characters.is_control),
        (characters.HIDDEN, refused_characters.is_hidden),
        (characters.UNKNOWN, refused_characters.is_unknown),
    )
    expected = {
        (code, rule)
        for rule, is_wanted in sorts
        for first, last in refused_characters.ranges(is_wanted)
        for code in range(first, last + 1)
    }
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert set(characters.refused(every)) == expected


def test_a_text_taken_for_sound_at_a_glance_is_sound() -> None:
    common = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if characters._is_common(chr(code))
    ]
    assert len(common) > 20_000
    for character in common:
        assert not list(characters.refused(character))
        # Nothing that follows can melt into it, and it melts into nothing.
        assert unicodedata2.normalize("NFC", character) == character
        assert unicodedata2.combining(character) == 0
        assert unicodedata.is_normalized("NFC", "a" + character)


def test_all_1002_compatibility_ideographs_that_nfc_would_change_are_refused() -> None:
    changed = [
        code
        for code in [*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)]
        if unicodedata2.normalize("NFC", chr(code)) != chr(code)
        and unicodedata2.category(chr(code)) == "Lo"
        and "COMPATIBILITY IDEOGRAPH" in unicodedata2.name(chr(code))
    ]
    assert len(changed) == 1002
    for code in changed:
        _, faults = parse(f"a: {chr(code)}\n".encode(), 1_000, 10)
        assert [fault.code for fault in faults] == ["FMT008"]


def test_positions_are_those_of_the_text() -> None:
    data = (
        "# 说明\n"
        "id: W1\n"
        "names:\n"
        "  - from: 2024-01-15\n"
        '    name: "林晓"\n'
        "  - [a, 字, c]\n"
        "last: {𠮷: x}\n"
    ).encode()
    found = positions(data)
    assert found[("id",)] == FieldPosition(Spot(2, 5, 2), Spot(2, 1, 2))
    assert found[("names",)] == FieldPosition(Spot(4, 3), Spot(3, 1, 5))
    assert found[("names", 0)] == FieldPosition(Spot(4, 5), Spot(4, 5))
    assert found[("names", 0, "name")] == FieldPosition(Spot(5, 11, 4), Spot(5, 5, 4))
    assert found[("names", 1, 1)] == FieldPosition(Spot(6, 9, 1), Spot(6, 9, 1))
    assert found[("last", "𠮷")] == FieldPosition(Spot(7, 11, 1), Spot(7, 8, 1))
    assert len(found) == 11


def test_each_field_of_a_record_has_a_position_where_its_text_stands() -> None:
    for path in sorted(STORIES.rglob("*.yml"))[::7]:
        data = path.read_bytes()
        lines = data.decode().split("\n")
        value, _ = parse(data, 2**20, 50_000)
        assert value is not None
        found = positions(data)
        for pointer, leaf in _leaves(value):
            spot = found[pointer].value
            shown = lines[spot.line - 1][spot.column - 1 :][: spot.width]
            text = str(leaf).lower() if isinstance(leaf, bool) else str(leaf)
            assert shown.strip("'\"") == text


def _leaves(value: Any, pointer: tuple[str | int, ...] = ()) -> Any:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in pairs:
        if isinstance(inner, (dict, list)):
            yield from _leaves(inner, (*pointer, step))
        else:
            yield (*pointer, step), inner


def test_what_has_no_position_has_that_of_what_encloses_it() -> None:
    found = positions(b"a:\n  b: c\n")
    around = enclosing(found, ("a", "x", 3))
    assert around is not None
    assert around.key == Spot(1, 1, 1)
    assert enclosing(found, ()) is None
    assert enclosing(found, ("z",)) is None


def test_the_walk_finds_every_record_in_order_and_reads_it(tmp_path: Path) -> None:
    files, faults = walk(STORIES)
    paths = [file.path for file in files]
    assert faults == []
    assert paths == sorted(
        p.relative_to(STORIES).as_posix() for p in STORIES.rglob("*.yml")
    )
    assert read(STORIES, files[0]) == (STORIES / paths[0]).read_bytes()


def test_a_missing_registry_is_a_fault(tmp_path: Path) -> None:
    files, faults = walk(tmp_path / "nowhere")
    assert files == []
    assert [(path, fault.code) for path, fault in faults] == [(".", "FMT031")]


def test_a_link_that_leads_in_circles_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "workers").symlink_to(".")
    (tmp_path / "cases").symlink_to(".")
    files, faults = walk(tmp_path)
    assert files == []
    assert [fault.code for _, fault in faults] == ["FMT030", "FMT030"]


@pytest.mark.parametrize(
    "change", ["gone", "grown", "shrunk", "linked", "pipe", "folder"]
)
def test_a_file_that_changes_after_the_walk_is_a_fault(
    change: str, tmp_path: Path
) -> None:
    path = tmp_path / "areas" / "990101.yml"
    path.parent.mkdir()
    path.write_text("a: b\n")
    (file,) = walk(tmp_path)[0]
    path.unlink()
    if change == "grown":
        path.write_text("a: b\nc: d\n")
    elif change == "shrunk":
        path.write_text("a\n")
    elif change == "linked":
        (tmp_path / "other").write_text("a: b\n")
        path.symlink_to("../other")
    elif change == "pipe":
        os.mkfifo(path)
    elif change == "folder":
        path.mkdir()
    fault = read(tmp_path, file)
    assert isinstance(fault, Fault)
    assert fault.code == "FMT031"


def test_a_file_that_may_not_be_read_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    fault = read(tmp_path, SourceFile("settings.yml", 1, 1, 1))
    assert fault == Fault("FMT031", 0, 0, {"reason": "denied"})


def test_a_large_file_is_never_read(tmp_path: Path) -> None:
    for name, size in (
        ("settings.yml", 64 * 1024),
        ("areas/990101.yml", 64 * 1024 + 1),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    files, faults = walk(tmp_path)
    assert [file.path for file in files] == ["settings.yml"]
    assert [(path, f.code) for path, f in faults] == [("areas/990101.yml", "FMT001")]


def test_every_record_of_the_stories_belongs_where_it_lies() -> None:
    seen = set()
    for path in STORIES.rglob("*.yml"):
        place = path.relative_to(STORIES).as_posix()
        kind = kind_of(place)
        value, _ = parse(path.read_bytes(), 2**20, 50_000)
        assert kind is not None
        assert value is not None
        assert list(path_mismatches(kind, place, value)) == []
        county = place.split("/")[1] if "{county}" in kind.template else ""
        assert path_of(kind, value, county) == place
        seen.add(kind.name)
    assert len(seen) >= 12


@pytest.mark.parametrize(
    ("kind", "path", "fields", "expected"),
    [
        ("area", "areas/990101.yml", {"code": "990102"}, [("code", "990101")]),
        ("calendar", "calendars/2026.yml", {"year": 2025}, [("year", "2026")]),
        ("calendar", "calendars/2026.yml", {"year": 2026}, []),
        (
            "worker",
            "workers/990101/7K/W7K3M9QX2TB.yml",
            {"id": "W073SD9V6YN"},
            [("id", "W7K3M9QX2TB"), ("id", "7K")],
        ),
        (
            "worker",
            "workers/990101/8K/W7K3M9QX2TB.yml",
            {"id": "W7K3M9QX2TB"},
            [("id", "8K")],
        ),
        (
            "case",
            "cases/990101/2025/7K/C7K3M9QX2TB.yml",
            {"id": "C7K3M9QX2TB", "accepted_on": "2026-01-02"},
            [("accepted_on", "2025")],
        ),
        (
            "grade",
            "grades/990101/2025/7K/G7K3M9QX2TB.yml",
            {"id": "G7K3M9QX2TB", "issued_on": "2025-12-31"},
            [],
        ),
        (
            "notice",
            "notices/2025/N2026-0001.yml",
            {"id": "N2026-0001"},
            [("id", "2025")],
        ),
        (
            "numbers",
            "numbers/990101/2026-junior.yml",
            {"area": "990102", "year": 2025, "grade": "senior"},
            [("area", "990101"), ("year", "2026"), ("grade", "junior")],
        ),
        (
            "assessment",
            "assessments/2025/990101/town-1.yml",
            {"year": 2025, "area": "990101", "body": "town-2"},
            [("body", "town-1")],
        ),
        (
            "erasure",
            "erasures/W7K3M9QX2TB.yml",
            {"worker": "W073SD9V6YN"},
            [("worker", "W7K3M9QX2TB")],
        ),
        (
            "training",
            "training/2025/T7K3M9QX2TB.yml",
            {"id": "T7K3M9QX2TB", "from": "2024-05-01"},
            [("from", "2025")],
        ),
    ],
)
def test_a_path_and_its_record_must_agree(
    kind: str, path: str, fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert list(path_mismatches(KINDS[kind], path, fields)) == expected


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
