"""The forms that the steps need: what each asks, in the words of the schemas.

Touches `schemas/` (reads).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from generator.handbook.failure import HandbookFailed

_DATA = Path(__file__).with_name("forms.toml")
_SCHEMA = ".schema.json"


class Listing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table with blank rows: its title, how many, whether numbered, its columns."""

    title: str
    rows: int
    numbered: bool = False
    fields: tuple[str, ...]


class Plan(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A form as it is planned: fields are paths, such as `case.target`."""

    title: str
    topic: str
    filled_by: str
    kept_by: str
    facts: tuple[str, ...]
    lists: tuple[Listing, ...]
    blanks: tuple[str, ...]
    notes: tuple[str, ...] = ()


class Field(Struct, frozen=True):
    """What a form asks: its title, and the choices where there are some."""

    title: str
    choices: tuple[str, ...] = ()


class Table(Struct, frozen=True):
    """A table to be filled in."""

    title: str
    rows: int
    numbered: bool
    columns: tuple[Field, ...]


class Form(Struct, frozen=True):
    """A form with the titles that the schemas have."""

    name: str
    plan: Plan
    facts: tuple[Field, ...]
    tables: tuple[Table, ...]


def plans() -> dict[str, Plan]:
    """All forms as they are planned, by name."""
    return msgspec.convert(tomllib.loads(_DATA.read_text("utf-8")), dict[str, Plan])


def forms(schemas: Path) -> tuple[Form, ...]:
    """All forms in the words of the schemas; HandbookFailed for a field they lack.

    Without the schemas there is none.
    """
    if not schemas.is_dir():
        return ()
    catalogue = _Catalogue(schemas)
    return tuple(_form(name, plan, catalogue) for name, plan in plans().items())


def _form(name: str, plan: Plan, catalogue: _Catalogue) -> Form:
    tables = tuple(
        Table(
            one.title,
            one.rows,
            one.numbered,
            tuple(catalogue.field(path) for path in one.fields),
        )
        for one in plan.lists
    )
    return Form(name, plan, tuple(catalogue.field(path) for path in plan.facts), tables)


class _Catalogue:
    """Fields of the schemas by dotted path; `*` stands for the items of a list."""

    def __init__(self, schemas: Path) -> None:
        self._folder = schemas
        self._roots: dict[str, dict[str, Any]] = {}

    def field(self, path: str) -> Field:
        """Title and choices of a field; items are called what their list is called."""
        kind, *steps = path.split(".")
        root = self._root(kind)
        node, title = root, ""
        for step in steps:
            node = _resolved(node, root)
            below = node.get("items") if step == "*" else _property(node, step)
            if below is None:
                raise HandbookFailed(f"表格用到的字段 {path} 在模式中没有。")
            node = _resolved(below, root)
            title = str(node.get("title") or title)
        return Field(title, tuple(_labels(node)))

    def _root(self, kind: str) -> dict[str, Any]:
        if kind not in self._roots:
            path = self._folder / f"{kind}{_SCHEMA}"
            self._roots[kind] = json.loads(path.read_bytes())
        return self._roots[kind]


def _property(node: Mapping[str, Any], name: str) -> Any:
    return node.get("properties", {}).get(name)


def _resolved(node: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """A node with what it refers to inside the same schema."""
    reference = node.get("$ref", "")
    if not reference.startswith("#/"):
        return node
    found: Any = root
    for part in reference.removeprefix("#/").split("/"):
        found = found[part]
    return {**_resolved(found, root), **{k: v for k, v in node.items() if k != "$ref"}}


def _labels(node: Mapping[str, Any]) -> Iterator[str]:
    labels = node.get("x-labels", {})
    for value in node.get("enum", ()):
        yield str(labels.get(value, value))
