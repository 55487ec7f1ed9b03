"""The forms that the steps need: what each asks, in the words of the schemas.

Touches `schemas/` (reads).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from generator.handbook.failure import HandbookFailed

_DATA = Path(__file__).with_name("forms.toml")
_SCHEMA = ".schema.json"


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field of a form where the schema's own title or choices do not do.

    `of` are fields, or single choices of fields (`case.outcome.result=rejected`);
    `more` are choices that no schema has.
    """

    of: tuple[str, ...]
    title: str
    more: tuple[str, ...] = ()


class Listing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table with blank rows: its title, how many, its columns.

    Its rows are numbered, or have heads of their own, or neither.
    """

    title: str
    rows: int
    numbered: bool = False
    corner: str = "序号"
    heads: tuple[str, ...] = ()
    fields: tuple[str | Asked, ...]


class Plan(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A form as it is planned: fields are paths, such as `case.target`."""

    title: str
    topic: str
    filled_by: str
    kept_by: str
    facts: tuple[str | Asked, ...]
    lists: tuple[Listing, ...]
    blanks: tuple[str, ...]
    notes: tuple[str, ...] = ()


class Field(Struct, frozen=True):
    """What a form asks: its title, and the choices where there are some."""

    title: str
    choices: tuple[str, ...] = ()


class Table(Struct, frozen=True):
    """A table to be filled in: what heads its first column, and a head a row.

    Without heads all columns are blank.
    """

    title: str
    rows: int
    corner: str
    heads: tuple[str, ...]
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
    tables = tuple(_table(one, catalogue) for one in plan.lists)
    return Form(name, plan, tuple(map(catalogue.asked, plan.facts)), tables)


def _table(listing: Listing, catalogue: _Catalogue) -> Table:
    numbers = tuple(map(str, range(1, listing.rows + 1)))
    return Table(
        listing.title,
        listing.rows,
        listing.corner,
        numbers if listing.numbered else listing.heads,
        tuple(map(catalogue.asked, listing.fields)),
    )


class _Catalogue:
    """Fields of the schemas by dotted path; `*` stands for the items of a list."""

    def __init__(self, schemas: Path) -> None:
        self._folder = schemas
        self._roots: dict[str, dict[str, Any]] = {}

    def asked(self, wanted: str | Asked) -> Field:
        """What a form asks; HandbookFailed for a field or a choice that is not."""
        if isinstance(wanted, str):
            return self._field(wanted)
        choices = [label for path in wanted.of for label in self._field(path).choices]
        return Field(wanted.title, (*choices, *wanted.more))

    def _field(self, name: str) -> Field:
        """Title and choices of a field; items are called what their list is called."""
        path, _, only = name.partition("=")
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
        labels = _labels(node)
        if only and only not in labels:
            raise HandbookFailed(f"表格用到的选项 {name} 在模式中没有。")
        return Field(title, (labels[only],) if only else tuple(labels.values()))

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


def _labels(node: Mapping[str, Any]) -> dict[str, str]:
    """What the values of a coded field are called, by value."""
    labels = node.get("x-labels", {})
    return {value: str(labels.get(value, value)) for value in node.get("enum", ())}
