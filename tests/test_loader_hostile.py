"""The loader on bad bytes: code and line, or the exact value; never an exception."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.source import block_style
from generator.source.yaml_text import parse, parse_strictly
from tests.hostile import Case, corpus
from tests.hostile.bombs import RECORD_BYTES
from tests.hostile.strings import LINE, records, strings
from tests.yaml_suite import Document, documents

PROJECT = Path(__file__).resolve().parent.parent
CORPUS = corpus()
SUITE = tuple(documents())
STRINGS = strings()
NODES = 5_000
LIMITS = (NODES, 10, 4_000)

NOT_KNOWN_TO_LIBYAML = {
    "4MUZ-0": "a colon on the line after its key, in braces",
    "4MUZ-1": "the same",
    "4MUZ-2": "the same",
    "VJP3-1": "the same",
    "58MP": "a text that starts with a colon, in braces",
    "652Z": "a key that starts with a question mark, in braces",
}
"""Good YAML 1.2 of our subset that libyaml cannot read: refused, never misread."""


def test_there_are_many_cases_and_no_two_of_a_name() -> None:
    assert len(CORPUS) >= 400
    assert [name for name, n in Counter(c.name for c in CORPUS).items() if n > 1] == []


@pytest.mark.parametrize("group", sorted({c.name.split("/")[0] for c in CORPUS}))
def test_each_case_gives_what_is_due(group: str) -> None:
    wrong = [
        (case.name, told)
        for case in CORPUS
        if case.name.startswith(f"{group}/") and (told := _unlike_due(case)) is not None
    ]
    assert wrong == []


def _unlike_due(case: Case) -> object:
    """Return what a case gives if it is not what is due; types count as well."""
    value, faults = parse(case.data, RECORD_BYTES, NODES)
    told = sorted((fault.code, fault.line) for fault in faults)
    if told != sorted(case.faults):
        return told
    return None if repr(value) == repr(case.value) else value


def test_faults_come_in_the_order_of_the_file() -> None:
    for case in CORPUS:
        _, faults = parse(case.data, RECORD_BYTES, NODES)
        places = [(fault.line, fault.column) for fault in faults]
        assert places == sorted(places), case.name


def test_the_suite_is_whole_and_some_of_it_is_ours() -> None:
    assert len(SUITE) > 350
    assert sum(document.fails for document in SUITE) > 80
    assert sum(document.in_subset() for document in SUITE) > 25
    assert {d.name for d in SUITE if d.in_subset()} > set(NOT_KNOWN_TO_LIBYAML)


@pytest.mark.parametrize("document", SUITE, ids=[d.name for d in SUITE])
def test_a_document_of_the_suite_loads_or_is_refused(document: Document) -> None:
    value, faults = parse(document.text.encode(), RECORD_BYTES, NODES)
    if document.in_subset() and document.name not in NOT_KNOWN_TO_LIBYAML:
        assert faults == []
        assert document.json is None or value == document.value
    else:
        assert value is None
        assert faults
        assert all(fault.line >= 1 and fault.column >= 1 for fault in faults)


@pytest.mark.parametrize("number", range(len(STRINGS)))
def test_a_naughty_string_loads_as_it_is_or_is_refused_on_its_line(number: int) -> None:
    text = STRINGS[number]
    for shape, data in records(text):
        value, faults = parse(data, RECORD_BYTES, NODES)
        if value is None:
            assert faults
            # Line breaks within a string carry what follows to later lines.
            assert all(fault.line >= LINE for fault in faults), shape
        else:
            assert as_texts(value) == base_loaded(data), shape
            if shape in {"double", "single", "escaped"}:
                assert value["names"][0]["name"] == text


def test_what_both_accept_has_the_same_texts() -> None:
    accepted = 0
    for data in _every_input():
        value, _ = parse(data, RECORD_BYTES, NODES)
        if value is not None:
            accepted += 1
            assert as_texts(value) == base_loaded(data)
    assert accepted > 1_000


def _every_input() -> Iterator[bytes]:
    yield from (case.data for case in CORPUS)
    yield from (document.text.encode() for document in SUITE)
    yield from (path.read_bytes() for path in (PROJECT / "tests/rules").rglob("*.yml"))
    stories = PROJECT / "tests" / "sites" / "stories" / "registry"
    yield from (path.read_bytes() for path in stories.rglob("*.yml"))


def as_texts(value: Any) -> Any:
    """Turn values back into the plain scalars they were read from."""
    if isinstance(value, dict):
        return {key: as_texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_texts(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def base_loaded(data: bytes) -> Any:
    """Read with PyYAML's loader that leaves every scalar a text."""
    return yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506


def test_the_line_reader_reads_as_the_events_tell() -> None:
    read_quickly = 0
    for data in _every_input():
        try:
            text = data.decode()
        except UnicodeDecodeError:
            continue
        quick = block_style.read(text, LIMITS[1], LIMITS[2])
        if quick is not None and len(data) <= RECORD_BYTES:
            read_quickly += 1
            strict, faults = parse_strictly(data, (1_000_000, *LIMITS[1:]))
            assert faults == []
            assert repr(strict) == repr(quick)
    assert read_quickly > 1_000


def test_the_whole_corpus_costs_one_process_little_memory() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.hostile"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    # A negative code would be a signal.
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)
    assert report["inputs"] > 4_000
    assert report["grown_mb"] < 150
