"""Rules on text, files and fields: good and bad cases, findings where they are due."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from generator.findings.fault import Fault
from generator.findings.sight import WHOLE_FILE, Spot
from generator.findings.violation import Violation
from generator.rulebook import Rule, Rulebook, discover
from generator.source.files import SourceFile, read, walk
from generator.source.positions import enclosing, positions
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse

PROJECT = Path(__file__).resolve().parent.parent
CASES = PROJECT / "tests" / "rules"
SCHEMAS = Schemas(PROJECT / "schemas")
RULEBOOK: Rulebook = discover()
RULES = tuple(rule for rule in RULEBOOK.rules if rule.code[:3] in {"FMT", "SCH"})
FOLDERS = sorted(folder for folder in CASES.glob("*") if folder.name[:3] in "FMT SCH")
HEADINGS = ["查什么", "为什么", "例子", "怎么改", "依据"]
UNWANTED = re.compile("非法|无效|禁止|抱歉|失败|异常")


def _cases(prefix: str, *suffixes: str) -> list[Any]:
    return [
        pytest.param(path, id=f"{folder.name}/{path.name}")
        for folder in FOLDERS
        for path in sorted(folder.glob(f"{prefix}*"))
        if path.suffix in suffixes
    ]


def _expected(path: Path) -> list[dict[str, Any]]:
    expected = json.loads((path.parent / "expected.json").read_text("utf-8"))
    found: list[dict[str, Any]] = expected[path.name]
    return found


def _told(path: Path) -> list[tuple[str, Spot]]:
    """Read a case as a record is read: codes and places of what is told of it."""
    data = path.read_bytes()
    value, faults = parse(data, maximum_bytes=64 * 1024, maximum_nodes=5_000)
    for fault in faults:
        _assert_worded(RULEBOOK.explain(fault))
    told = [(fault.code, Spot(fault.line, fault.column)) for fault in faults]
    kind = re.search(rb"/(\w+)\.schema\.json", data.partition(b"\n")[0])
    if value is None or kind is None:
        return told
    found = positions(data)
    for violation in SCHEMAS.violations(kind[1].decode(), value):
        _assert_worded(RULEBOOK.explain(violation))
        at = enclosing(found, violation.pointer)
        spot = WHOLE_FILE if at is None else at.key if violation.on_key else at.value
        told.append((violation.code, spot))
    return told


def _assert_worded(worded: tuple[Rule, str, str]) -> None:
    _, message, hint = worded
    assert re.search("[\u4e00-\u9fff]", message)
    assert hint.endswith("。")
    assert not message.endswith("。")
    assert not UNWANTED.search(message + hint)


def test_every_rule_on_text_and_fields_has_cases() -> None:
    assert [folder.name for folder in FOLDERS] == [rule.code for rule in RULES]
    for folder in FOLDERS:
        names = {path.name.partition(".")[0].split("-")[0] for path in folder.iterdir()}
        assert names == {"good", "bad", "expected"}, folder.name


@pytest.mark.parametrize("path", _cases("good", ".yml"))
def test_a_good_file_tells_nothing(path: Path) -> None:
    assert _told(path) == []


@pytest.mark.parametrize("path", _cases("bad", ".yml"))
def test_a_bad_file_tells_its_rule_at_its_places(path: Path) -> None:
    told = _told(path)
    assert {code for code, _ in told} == {path.parent.name}
    places = sorted((spot.line, spot.column) for _, spot in told)
    assert places == [(place["line"], place["column"]) for place in _expected(path)]


@pytest.mark.parametrize("path", _cases("good", ".json"))
def test_a_good_tree_tells_nothing(path: Path, tmp_path: Path) -> None:
    files, faults = _walked(path, tmp_path)
    assert faults == []
    assert files == sorted(files, key=lambda file: file.path)
    assert all(isinstance(read(tmp_path, file), bytes) for file in files)


@pytest.mark.parametrize("path", _cases("bad", ".json"))
def test_a_bad_tree_tells_its_rule_at_its_paths(path: Path, tmp_path: Path) -> None:
    _, faults = _walked(path, tmp_path)
    for _, fault in faults:
        _assert_worded(RULEBOOK.explain(fault))
        assert fault.line == 0
    code = path.parent.name
    told = [found for found, fault in faults if fault.code == code]
    assert sorted(told) == sorted(place["path"] for place in _expected(path))
    # Twins are told beside what else is wrong with them, all others alone.
    assert code == "FMT034" or len(faults) == len(told)


def _walked(
    path: Path, registry: Path
) -> tuple[list[SourceFile], list[tuple[str, Fault]]]:
    """Lay a tree down and walk it; what is gone was there when it was walked."""
    tree = json.loads(path.read_text("utf-8"))
    for name in tree.get("files", []) + tree.get("gone", []):
        (registry / name).parent.mkdir(parents=True, exist_ok=True)
        (registry / name).write_text("a: b\n")
    for name, target in tree.get("links", {}).items():
        (registry / name).symlink_to(target)
    for name in tree.get("pipes", []):
        os.mkfifo(registry / name)
    files, faults = walk(registry)
    for name in tree.get("gone", []):
        (registry / name).unlink()
        (file,) = [file for file in files if file.path == name]
        fault = read(registry, file)
        assert isinstance(fault, Fault)
        faults.append((name, fault))
    return files, faults


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rules_documentation_is_its_page(rule: Rule) -> None:
    title, *rest = rule.documentation.splitlines()
    assert title == rule.title
    assert [line[3:] for line in rest if line.startswith("## ")] == HEADINGS
    chapter = (PROJECT / "docs" / "records.md").read_text("utf-8")
    assert f"{{#a{rule.clause.article}}}" in chapter
    assert not UNWANTED.search(rule.documentation)


@pytest.mark.parametrize("path", _cases("bad", ".yml"))
def test_what_is_said_shows_no_value(path: Path) -> None:
    data = path.read_bytes()
    value, faults = parse(data, maximum_bytes=64 * 1024, maximum_nodes=5_000)
    told: list[Fault | Violation] = [*faults]
    kind = re.search(rb"/(\w+)\.schema\.json", data.partition(b"\n")[0])
    if value is not None and kind is not None:
        told += SCHEMAS.violations(kind[1].decode(), value)
    for each in told:
        _, message, hint = RULEBOOK.explain(each)
        for secret in ("林晓", "00320101", "20226", "Junior", "2023-02-29", "nmae"):
            assert secret not in message + hint
