"""Every number of a policy names its source, beside it or above it."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from generator.policy.sources import PUBLISHED, known, title
from generator.source.yaml_text import parse
from tests.candidates import POLICIES
from tests.test_extreme_policies import SCHEMA

DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
FILES = sorted(POLICIES.glob("*/*.yml"))
OF_THE_DOCUMENT = {"effective_from", "effective_to", "articles"}
"""What is a fact of the document, which the file itself names."""
CODED = {
    *("authority", "valid_range", "honour_level", "assessments_lowest"),
    *("when_incompetent", "when_incompetent_lowest", "lowest_grade", "max_grade"),
    *("appointing_level", "period", "result", "categories", "pro_rata"),
    *("inspection_passed", "excludes_public_payroll", "count_first", "condition"),
}
"""What else a policy decides: coded words, and yes or no."""


def unsourced(node: Any, path: str = "", *, told: bool = False) -> Iterator[str]:
    """Find numbers, days and decisions without a source in the same mapping."""
    if isinstance(node, dict):
        told = bool(node.get("source"))
        for name, child in node.items():
            if name not in OF_THE_DOCUMENT:
                yield from unsourced(child, f"{path}.{name}".lstrip("."), told=told)
    elif isinstance(node, list) and not all(isinstance(one, str) for one in node):
        for order, child in enumerate(node):
            yield from unsourced(child, f"{path}.{order}", told=told)
    elif not told and (decided(path) or numeric(node)):
        yield path


def decided(path: str) -> bool:
    return path.removesuffix(".value").rpartition(".")[2] in CODED


def numeric(value: Any) -> bool:
    """Whether a value is a number or a day; yes and no are neither."""
    if isinstance(value, str):
        return DATE.fullmatch(value) is not None
    return isinstance(value, int | date) and not isinstance(value, bool)


def stated(path: Any) -> dict[str, Any]:
    value, faults = parse(path.read_bytes(), 64 * 1024, 5_000)
    assert value is not None, faults
    return value


each_policy = pytest.mark.parametrize(
    "file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}"
)


def test_both_policies_are_looked_at_in_two_versions() -> None:
    assert [file.parent.name for file in FILES].count("sijiwuzhuan") == 2
    assert [file.parent.name for file in FILES].count("honglingrenzheng") == 2


@each_policy
def test_every_number_of_a_policy_has_a_source(file: Any) -> None:
    assert list(unsourced(stated(file))) == []


@each_policy
def test_taking_any_source_away_is_seen(file: Any) -> None:
    whole = stated(file)
    taken = 0
    for mapping in mappings(whole):
        source = mapping.pop("source", None)
        if source is None or not any(
            name in CODED or numeric(value) or name == "value"
            for name, value in mapping.items()
        ):
            continue
        taken += 1
        assert list(unsourced(whole)), mapping
        mapping["source"] = source
    assert taken > 50


def mappings(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, dict | list):
            yield from mappings(child)


def objects(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of the schema."""
    if isinstance(node, dict):
        if "properties" in node:
            yield node
        for child in node.values():
            yield from objects(child)


def test_the_schema_asks_for_the_source_of_every_number() -> None:
    for one in objects(copy.deepcopy(SCHEMA)):
        fields = {
            name: field
            for name, field in one["properties"].items()
            if name not in OF_THE_DOCUMENT
        }
        numbers = [
            name
            for name, field in fields.items()
            if field.get("type") == "integer" or field.get("x-date")
        ]
        if numbers or CODED & {name for name in fields if "$ref" not in fields[name]}:
            assert "source" in one["required"], json.dumps(list(fields))


@each_policy
def test_every_source_is_known_by_its_title(file: Any) -> None:
    sources = set(re.findall("source: ([A-Za-z0-9-]+)", file.read_text("utf-8")))
    assert len(sources) > 5
    for source in sources:
        assert known(source), source
        assert title(source) != source


def test_a_source_that_nobody_knows_is_not_known() -> None:
    assert not known("R-999")
    assert "R-39" in PUBLISHED
