"""Violations of a schema, as the validator reports them, before they are worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.findings.place import Pointer


@dataclass(frozen=True, slots=True)
class Violation:
    """A keyword of the schema that a field breaks.

    `expected` is the keyword's value in the schema (of `enum`, the values with their
    Chinese words), `title` the field's Chinese title, `field` its name; the offending
    value itself is never carried, only `actual` as a safe word for it (its type, its
    length, or a count). An unknown field is not named: `expected` is then the known
    field it was perhaps meant to be, or nothing.
    """

    code: str
    pointer: Pointer
    keyword: str
    expected: Any
    field: str
    title: str
    actual: str
    on_key: bool = False
    description: str = ""
    """What the schema says of the field: how a value should look, in Chinese."""
