"""The loader's parts: characters, positions, files and paths."""

from __future__ import annotations

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
from generator.source.yaml_text import parse
from tests import refused_characters

PROJECT = Path(__file__).resolve().parent.parent
STORIES = PROJECT / "tests" / "sites" / "stories" / "registry"


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
