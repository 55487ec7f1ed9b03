"""Records made from a schema alone: a complete one, and thousands of broken ones."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, Final

from tests.schema_guards import Schema, resolved

Path = tuple[str | int, ...]

EXAMPLES: Final = {
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "2026-06-30",
    "^[0-9]{6}$": "990101",
    "^[0-9]{4}$": "0001",
    "^[a-z]{1,40}$": "sijiwuzhuan",
    "^[0-9]{4}[.][0-9]{1,2}$": "2023.1",
    "^N[0-9]{4}-[0-9]{4,6}$": "N2026-0001",
    "^HL[0-9]{17}$": "HL99010120261000179",
    "^[A-Z]{3}[0-9]{3}$": "CRT012",
    "^[a-z0-9-]{1,40}$": "town-office",
    "^[a-z_]{1,40}$": "publicity",
    "^[a-z]{1,40}/[1-9][0-9]{0,2}$": "certification/21",
    "^[a-z0-9_-]{1,40}$": "city_honour",
    "^[A-Za-z0-9-]{1,40}$": "R-39",
    "^[A-Za-z0-9._-]{1,20}$": "1.2",
    "^[0-9A-HJ-NPQRTUWXY]{18}$": "91990101000000019M",
    "^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$": "91990101000000019M",
    "^(0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?|[0-9]{5})$": "0990-0000001",
    "^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,120}$": "office@register.example",
    "^[A-Za-z0-9._-]{1,60}(/[A-Za-z0-9._-]{1,60}){0,6}$": "settings.yml",
    "^https?://[A-Za-z0-9.-]{1,120}(:[0-9]{1,5})?(/[A-Za-z0-9._~-]{1,60}){0,8}/$": (
        "https://register.example/"
    ),
} | {
    f"^{letter}[0-9A-HJKMNP-TV-Z]{{10}}$": f"{letter}0123456789"
    for letter in "WPOCGBTAMSX"
}
"""A text for each pattern; a pattern without one stops the tests."""


def complete(root: Schema, node: Schema | None = None) -> Any:
    """Return a value that fills every field of a schema."""
    node = resolved(root if node is None else node, root)
    if "enum" in node:
        return node["enum"][0]
    match node["type"]:
        case "object":
            fields = {
                key: complete(root, child)
                for key, child in node.get("properties", {}).items()
            }
            for pattern, child in node.get("patternProperties", {}).items():
                fields[EXAMPLES[pattern]] = complete(root, child)
            return fields
        case "array":
            return [complete(root, node["items"])]
        case "integer":
            return node["minimum"]
        case "boolean":
            return True
        case _:
            return EXAMPLES[node["pattern"]] if "pattern" in node else "示例文字"


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every field and item of a record."""
    match value:
        case dict():
            children: list[tuple[str | int, Any]] = list(value.items())
        case list():
            children = list(enumerate(value))
        case _:
            return
    for key, child in children:
        yield (*path, key)
        yield from places(child, (*path, key))


def mutations(record: Any) -> Iterator[tuple[str, Any]]:
    """Yield a record with one field dropped, doubled, renamed or of another type.

    No text ends in a line break: the loader refuses those before any schema.
    """
    for path in places(record):
        for name, change in (("drop", _drop), ("double", _double)):
            broken = copy.deepcopy(record)
            change(_parent(broken, path), path[-1])
            yield f"{name} {path}", broken
        value = _parent(record, path)[path[-1]]
        for other in _others(value):
            broken = copy.deepcopy(record)
            _parent(broken, path)[path[-1]] = other
            yield f"{path} = {other!r}"[:200], broken


def _parent(record: Any, path: Path) -> Any:
    for key in path[:-1]:
        record = record[key]
    return record


def _drop(parent: Any, key: str | int) -> None:
    del parent[key]


def _double(parent: Any, key: str | int) -> None:
    if isinstance(parent, list):
        parent.append(copy.deepcopy(parent[int(key)]))
    else:
        parent[f"{key}_"] = copy.deepcopy(parent[key])


def _others(value: Any) -> Iterator[Any]:
    """Yield values of every type, and near misses of the value itself."""
    yield from (None, True, False, 0, 1, 1.0, -1, 3.5, 10**30, "", "x", [], {})
    yield from ([value], {"x": value}, "零" * 5_000)
    if isinstance(value, str):
        yield from (value + "0", value[:-1], value.lower(), value + " ", " " + value)
        yield value.translate({ord("0") + n: ord("０") + n for n in range(10)})
        yield value.replace("-", "－")
        yield value + "𠮷"
    if isinstance(value, int):
        yield from (value - 1, value + 1, float(value), str(value))
