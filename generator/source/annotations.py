"""What the schemas note of fields: dates, names, references, visibility."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Pattern = tuple[str, ...]
"""Keys from the root of a record; `*` stands for any list item or map key."""
Schema = Mapping[str, Any]

ANY = "*"
_MAXIMUM_DEPTH = 20
"""Deeper than any schema of ours: a definition that holds itself is a bug."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """The annotated fields of a kind, in the order of its schema."""

    references: dict[Pattern, str]
    """Kind of record that the field refers to."""
    names: tuple[Pattern, ...]
    dates: tuple[Pattern, ...]
    visibility: dict[Pattern, str]
    office_contacts: tuple[Pattern, ...]


def annotations_of(root: Schema) -> Annotations:
    """Collect the annotations of a schema."""
    found = list(nodes(root))
    return Annotations(
        references={
            pattern: node["x-reference"]
            for pattern, node in found
            if "x-reference" in node
        },
        names=tuple(pattern for pattern, node in found if node.get("x-name")),
        dates=tuple(pattern for pattern, node in found if node.get("x-date")),
        visibility={
            pattern: node["x-visibility"]
            for pattern, node in found
            if "x-visibility" in node
        },
        office_contacts=tuple(
            pattern for pattern, node in found if node.get("x-office-contact")
        ),
    )


def nodes(root: Schema) -> Iterator[tuple[Pattern, Schema]]:
    """Yield every field of a schema, references resolved, in its order."""
    yield from _nodes(root, root, ())


def _nodes(
    node: Schema, root: Schema, pattern: Pattern
) -> Iterator[tuple[Pattern, Schema]]:
    if len(pattern) > _MAXIMUM_DEPTH:
        raise RecursionError(f"the schema goes deeper than {_MAXIMUM_DEPTH} fields")
    node = resolved(node, root)
    yield pattern, node
    for key, child in node.get("properties", {}).items():
        yield from _nodes(child, root, (*pattern, key))
    for child in node.get("patternProperties", {}).values():
        yield from _nodes(child, root, (*pattern, ANY))
    if "items" in node:
        yield from _nodes(node["items"], root, (*pattern, ANY))


def resolved(node: Schema, root: Schema) -> Schema:
    """Return a node with its local definition, if it refers to one, laid under it."""
    reference: str | None = node.get("$ref")
    if reference is None:
        return node
    prefix, _, name = reference.rpartition("/")
    if prefix != "#/$defs":
        raise LookupError(f"{reference} leads out of the schema")
    return {**root["$defs"][name], **node}
