"""The records of both registries as the schemas see them, and two validators."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import referencing
import yaml

from generator.model.layout import KINDS, kind_of
from tests.schema_guards import Schema
from tests.schema_samples import mutations

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "schemas"
REGISTRIES = (ROOT / "tests/sites/stories/registry", ROOT / "registry")
LONGEST = 2_500
"""Bytes of the longest record that is broken: a longer one repeats its rows."""


class TextDates(yaml.CSafeLoader):
    """Reads a record as the schemas see it: a date stays text."""


TextDates.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if "timestamp" not in tag]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@cache
def schema(kind: str) -> Schema:
    text = (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def read(path: Path) -> Any:
    return yaml.load(path.read_bytes(), TextDates)  # noqa: S506


def records(kind: str) -> list[Path]:
    folder = KINDS[kind].folder
    return [
        path
        for registry in REGISTRIES
        for path in sorted((registry / folder).rglob("*.yml" if folder else "set*.yml"))
        if kind_of(path.relative_to(registry).as_posix()) is KINDS[kind]
    ]


def validators(kind: str) -> tuple[Callable[[Any], bool], Callable[[Any], bool]]:
    """Both validators of a kind, shut off from anything outside the schema."""
    slow = jsonschema.Draft202012Validator(
        schema(kind), registry=referencing.Registry()
    )
    return slow.is_valid, jsonschema_rs.validator_for(schema(kind)).is_valid


def longest_record(kind: str) -> list[Any]:
    """The longest real record of a kind that is worth breaking, if there is one."""
    real = sorted(records(kind), key=lambda path: path.stat().st_size)
    fitting = [path for path in real if path.stat().st_size < LONGEST]
    return [read(path) for path in fitting[-1:]]


def verdicts_on(kind: str, samples: Iterable[Any]) -> list[tuple[str, bool, bool]]:
    """What each validator says of samples, whole and then broken, by name."""
    slow, fast = validators(kind)
    return [
        (name, slow(broken), fast(broken))
        for sample in samples
        for name, broken in [("unbroken", sample), *mutations(sample)]
    ]
