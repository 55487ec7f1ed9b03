"""Violations of a schema, as the validator reports them, before they are worded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.findings.place import Pointer


@dataclass(frozen=True, slots=True)
class Violation:
    """A keyword of the schema that a field breaks.

    `expected` is the keyword's value in the schema, `title` the field's Chinese
    title, `field` its name; the offending value itself is never carried, only
    `actual` as a safe word for it (its type, its length, or a count).
    """

    code: str
    pointer: Pointer
    keyword: str
    expected: Any
    field: str
    title: str
    actual: str
    on_key: bool = False
