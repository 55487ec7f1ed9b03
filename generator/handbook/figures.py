"""What a policy states, by path: `publicity.working_days`, each with its source.

A path joins the names of the record's fields by dots. `grades` and `relaxations` are
addressed by what they are called: `grades.junior.term_months`,
`relaxations.city_honour.months`; `grades.*.term_months` means all grades in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from msgspec import inspect

from generator.model.kinds.policy import Policy
from generator.model.vocabulary import GRADE_ORDER

_NAMES = ("grade", "code")
"""The fields by which the elements of a list are addressed."""
_NUMBER = frozenset({"value", "source"})

Value = int | str | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that a policy states, and where it comes from if that is told."""

    value: Value
    source: str | None = None


def figures_of(policy: Policy) -> dict[str, Figure]:
    """Everything that a policy states, by path; its articles are left out."""
    fields = msgspec.to_builtins(policy, builtin_types=(date,))
    del fields["articles"]
    return dict(_figures("", fields, None))


def _figures(path: str, node: Any, source: str | None) -> Iterator[tuple[str, Figure]]:
    if isinstance(node, dict):
        if node.keys() == _NUMBER:
            value = node["value"]
            plain = tuple(value) if isinstance(value, list | tuple) else value
            yield path, Figure(plain, node["source"])
            return
        source = node.get("source", source)
        for name, below in node.items():
            if name != "source":
                yield from _figures(f"{path}.{name}".lstrip("."), below, source)
    elif isinstance(node, list | tuple):
        if node and isinstance(node[0], dict):
            for element in node:
                name = next(element[name] for name in _NAMES if name in element)
                yield from _figures(f"{path}.{name}", element, source)
        elif node:
            yield path, Figure(tuple(node), source)
    elif node is not None:
        yield path, Figure(node, source)


def states(figures: Mapping[str, Figure], path: str) -> bool:
    """Whether the policy states anything at or below a path."""
    below = f"{path}."
    return path in figures or any(name.startswith(below) for name in figures)


def by_grade(figures: Mapping[str, Figure], path: str) -> dict[str, Figure]:
    """The figures of a path with `*`, by grade, from the lowest grade up."""
    before, _, after = path.partition("*")
    return {
        grade: figures[name]
        for grade in GRADE_ORDER
        if (name := f"{before}{grade}{after}") in figures
    }


def grades_of(figures: Mapping[str, Figure]) -> tuple[str, ...]:
    """The grades of the policy, from the lowest up."""
    return tuple(by_grade(figures, "grades.*.grade"))


def may_be_stated(path: str) -> bool:
    """Whether the schema of policies has such a path, so that one might state it."""
    node: inspect.Type | None = inspect.type_info(Policy)
    for step in path.split("."):
        node = _below(node, step) if node is not None else None
    return node is not None


def _below(node: inspect.Type, step: str) -> inspect.Type | None:
    if isinstance(node, inspect.VarTupleType):
        return (
            node.item_type if isinstance(node.item_type, inspect.StructType) else None
        )
    if not isinstance(node, inspect.StructType):
        return None
    for field in node.fields:
        if field.encode_name == step:
            return _required(field.type)
    return None


def _required(node: inspect.Type) -> inspect.Type:
    """The type of an optional field where it is given."""
    if isinstance(node, inspect.UnionType):
        return next(
            kind for kind in node.types if not isinstance(kind, inspect.NoneType)
        )
    return node
