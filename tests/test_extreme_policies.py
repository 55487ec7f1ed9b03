"""Numbers at the ends of what the schema allows are judged; nothing raises."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from generator.model.layout import kind_of
from generator.rulebook import discover
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse
from tests.registries import assemble, judge, read

PROJECT = Path(__file__).parents[1]
SCHEMA = json.loads((PROJECT / "schemas/policy.schema.json").read_bytes())


def at_end(node: dict[str, Any], end: str) -> Any:
    """The value at an end of what a definition allows: least, or most."""
    least = end == "minimum"
    if node["type"] == "integer":
        return node[end]
    if node["type"] == "boolean":
        return not least
    choices = node.get("enum") or node["items"]["enum"]
    if node["type"] == "array":
        return choices[:1] if least else choices
    return choices[0 if least else -1]


def stretched(value: Any, node: dict[str, Any], end: str) -> Any:
    """A policy with every sourced number at one end of its range."""
    if "$ref" in node:
        stated = SCHEMA["$defs"][node["$ref"].rpartition("/")[2]]["properties"]["value"]
        return value | {"value": at_end(stated, end)}
    if isinstance(value, dict):
        fields = node.get("properties", {})
        return {
            name: stretched(child, fields.get(name, {}), end)
            for name, child in value.items()
        }
    if isinstance(value, list):
        return [stretched(child, node.get("items", {}), end) for child in value]
    return value


@pytest.mark.parametrize("end", ["minimum", "maximum"])
def test_no_rule_raises_on_numbers_at_their_ends(end: str) -> None:
    schemas = Schemas(PROJECT / "schemas")
    values = {}
    for path, text in read(PROJECT / "tests/sites/stories/registry").items():
        kind = kind_of(path)
        assert kind is not None
        value, _ = parse(text.encode(), kind.maximum_bytes, kind.maximum_nodes)
        assert value is not None
        if kind.name == "policy":
            value = stretched(copy.deepcopy(value), SCHEMA, end)
            assert schemas.violations("policy", value) == []
        values[path] = value
    codes = {rule.code for rule, _ in judge(assemble(values), discover())}
    assert codes
