"""Valid histories stay without findings; an illegal edit of one always gives some."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bench.synthesis.geography import plan_geography
from bench.synthesis.register import write_register
from bench.synthesis.world import load_world
from generator.model.layout import kind_of
from generator.rulebook import discover
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse
from tests.illegal_edits import EDITS, Draft, Edit
from tests.registries import assemble, described, judge, read

PROJECT = Path(__file__).parents[1]
RULEBOOK = discover()
WORKERS, SEEDS = 60, (11, 12, 13)
TOLD = {"stories": "tests/sites/stories/registry", "sample": "registry"}
"""Histories told by hand: with the other policy, mentors, checks of objections."""


def history(folder: Path, seed: int) -> dict[str, dict[str, Any]]:
    """A random register lived by the policies, as plain fields by path."""
    source = PROJECT / "registry"
    world = load_world(source, seed)
    write_register(world, plan_geography(WORKERS), WORKERS, source, folder)
    return plain(folder)


@cache
def plain(folder: Path) -> dict[str, dict[str, Any]]:
    """Read a register as plain fields by path."""
    values = {}
    for path, text in read(folder).items():
        kind = kind_of(path)
        assert kind is not None, path
        value, _ = parse(text.encode(), kind.maximum_bytes, kind.maximum_nodes)
        assert value is not None, path
        values[path] = value
    return values


@pytest.fixture(scope="module")
def histories(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[int, dict[str, dict[str, Any]]]:
    """A history for each seed."""
    folder = tmp_path_factory.mktemp("histories")
    return {seed: history(folder / str(seed), seed) for seed in SEEDS}


def findings(records: Mapping[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [described(one) for one in judge(assemble(records), RULEBOOK)]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_valid_history_gives_no_finding(
    histories: dict[int, dict[str, dict[str, Any]]], seed: int
) -> None:
    assert findings(histories[seed]) == []


def test_the_illegal_edits_are_many() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS) >= 40


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_illegal_edit_is_always_found(
    histories: dict[int, dict[str, dict[str, Any]]], edit: Edit
) -> None:
    schemas = Schemas(PROJECT / "schemas")
    made = 0
    for name in (*map(str, SEEDS), *TOLD):
        if made and name in TOLD:
            break  # they are only for what the random ones have no place for
        told = name in TOLD
        records = plain(PROJECT / TOLD[name]) if told else histories[int(name)]
        draft = Draft(dict(records), Random(f"{edit.name}/{name}"))
        if not edit.change(draft):
            continue
        made += 1
        for path in draft.touched:
            kind = kind_of(path)
            assert kind is not None
            assert schemas.violations(kind.name, draft.records[path]) == [], path
        codes = {finding["code"] for finding in findings(draft.records)}
        assert any(code[:3] in edit.groups for code in codes), (edit.name, codes)
    assert made, "no history has a place for this edit"
