"""Rules on the handbook's sources and configuration: good and bad cases of each."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.findings.fault import Fault
from generator.handbook.audit import missing_articles
from generator.handbook.clauses import clauses_in
from generator.handbook.hazards import tree
from generator.handbook.hazards.markdown_text import Reader
from generator.handbook.links import Shelf
from generator.handbook.made_pages import is_made
from generator.handbook.numbering import misnumbered
from generator.handbook.placeholders import openings
from generator.pipeline.documents import configured
from generator.rulebook import discover

PROJECT = Path(__file__).parents[1]
CASES = PROJECT / "tests" / "rules"
RULEBOOK = discover()
CODES = [rule.code for rule in RULEBOOK.rules if rule.code.startswith("DOC")]
EXTENSIONS, FAULTS = configured(PROJECT / "mkdocs.yml")
READER = Reader(EXTENSIONS)


def cases(prefix: str) -> list[Any]:
    return [
        pytest.param(path, id=f"{code}/{path.name}")
        for code in CODES
        for path in sorted((CASES / code).glob(f"{prefix}*"))
    ]


def told(path: Path, folder: Path) -> list[tuple[str, dict[str, int | str]]]:
    """Code and place of everything that a case tells; each is worded."""
    places: list[tuple[Fault, dict[str, int | str]]]
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        shape = json.loads(text)
        found = next(
            (tell(shape) for key, tell in SHAPES.items() if key in shape),
            None,
        )
        if found is None:
            found = walked(shape, folder)
        places = [(fault, {key: name}) for key, name, fault in found]
    else:
        faults = configured(path)[1] if path.suffix == ".yml" else in_page(text)
        places = [(one, {"line": one.line, "column": one.column}) for one in faults]
    for fault, _ in places:
        _, message, hint = RULEBOOK.explain(fault)
        assert re.search("[\u4e00-\u9fff]", message)
        assert hint.endswith("。")
        assert not message.endswith("。")
    return [(fault.code, place) for fault, place in places]


def in_page(text: str) -> list[Fault]:
    left = [
        Fault("DOC017", one.line, one.column, {"reason": one.reason})
        for one in openings(text)
    ]
    return READER.faults(text) + left


def unmatched(shape: dict[str, Any]) -> list[tuple[str, str, Fault]]:
    """Articles of a policy that its chapters lack."""
    clauses = [
        clause
        for name, text in shape["chapters"].items()
        for clause in clauses_in(name, text)
    ]
    return [
        ("article", place, Fault("DOC018", 1, 1, {"article": place}))
        for _, place in missing_articles(shape["articles"], clauses)
    ]


def unnumbered(shape: dict[str, Any]) -> list[tuple[str, str, Fault]]:
    """Clauses out of order."""
    return [
        (
            "place",
            f"{one.page}:{one.line}",
            Fault("DOC021", one.line, 1, {"reason": one.reason}),
        )
        for one in misnumbered(shape["numbered"])
    ]


def unlinked(shape: dict[str, Any]) -> list[tuple[str, str, Fault]]:
    """Links of pages that lead nowhere."""
    pages = shape["linked"]
    shelf = Shelf(pages, {*pages, "plan.png"}, {"PUB001"}, shape["newest"])
    return [
        (
            "place",
            f"{name}:{one.line}:{one.column}",
            Fault("DOC022", one.line, one.column, {"reason": one.reason}),
        )
        for name in pages
        for one in shelf.dead_links(name)
    ]


def taken(shape: dict[str, Any]) -> list[tuple[str, str, Fault]]:
    """Pages at addresses that the generator fills."""
    return [
        ("path", one, Fault("DOC020", 0, 0)) for one in shape["names"] if is_made(one)
    ]


SHAPES: dict[str, Callable[[dict[str, Any]], list[tuple[str, str, Fault]]]] = {
    "articles": unmatched,
    "numbered": unnumbered,
    "linked": unlinked,
    "names": taken,
}
"""How the cases are read that are neither a page nor a tree, by their first key."""


def walked(shape: dict[str, Any], folder: Path) -> list[tuple[str, str, Fault]]:
    docs = folder / "docs"
    docs.mkdir()
    for name in shape["files"]:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text("# x\n")
    for name, target in shape.get("links", {}).items():
        (docs / name).symlink_to(target)
    for name in shape.get("pipes", []):
        os.mkfifo(docs / name)
    return [("path", name, fault) for name, fault in tree.survey(docs).faults]


def test_the_projects_own_configuration_is_sound() -> None:
    assert FAULTS == []
    assert EXTENSIONS


@pytest.mark.parametrize("path", cases("good"))
def test_a_good_document_tells_nothing(path: Path, tmp_path: Path) -> None:
    assert told(path, tmp_path) == []


@pytest.mark.parametrize("path", cases("bad"))
def test_a_bad_document_tells_its_rule_at_its_places(
    path: Path, tmp_path: Path
) -> None:
    found = told(path, tmp_path)
    assert {code for code, _ in found} == {path.parent.name}
    expected = json.loads((path.parent / "expected.json").read_text("utf-8"))
    places = [place for _, place in found]
    assert sorted(places, key=str) == sorted(expected[path.name], key=str)
