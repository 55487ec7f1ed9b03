"""Fields of a record by dotted pattern: `posts.*.organization`, `serials.*`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from generator.findings.place import Pointer

Found = tuple[Pointer, Any]
"""A value and where it stands in the record."""

_Collect = Callable[[Any, Pointer, list[Found]], None]
_Gather = Callable[[Any, list[Any]], None]


class Fields:
    """Reads the values of a kind's fields that match any of some patterns.

    Made once a kind, run on every record: so the patterns become plain functions.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        """Compile the patterns."""
        self.patterns = tuple(patterns)
        self._collectors = tuple(
            _collector(tuple(pattern.split("."))) for pattern in self.patterns
        )
        self._gatherers = tuple(
            (pattern, _gatherer(tuple(pattern.split(".")))) for pattern in self.patterns
        )

    def __call__(self, value: Struct) -> list[Found]:
        """Find the values that are filled in."""
        found: list[Found] = []
        for collect in self._collectors:
            collect(value, (), found)
        return found

    def values(self, value: Struct) -> list[tuple[str, list[Any]]]:
        """Find the values that are filled in, for each pattern, without their places.

        Half the work of `by_pattern`: for those who seldom need to name a place.
        """
        all_found = []
        for pattern, gather in self._gatherers:
            found: list[Any] = []
            gather(value, found)
            if found:
                all_found.append((pattern, found))
        return all_found

    def by_pattern(self, value: Struct) -> Iterator[tuple[str, list[Found]]]:
        """Find the values that are filled in, for each pattern."""
        for pattern, collect in zip(self.patterns, self._collectors, strict=True):
            found: list[Found] = []
            collect(value, (), found)
            if found:
                yield pattern, found


def _collector(steps: tuple[str, ...]) -> _Collect:
    if not steps:
        return _leaf
    inner = _collector(steps[1:])
    return _children(inner) if steps[0] == "*" else _field(steps[0], inner)


def _leaf(value: Any, pointer: Pointer, found: list[Found]) -> None:
    found.append((pointer, value))


def _children(inner: _Collect) -> _Collect:
    def collect(value: Any, pointer: Pointer, found: list[Found]) -> None:
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, child in pairs:
            inner(child, (*pointer, key), found)

    return collect


def _field(name: str, inner: _Collect) -> _Collect:
    def collect(value: Any, pointer: Pointer, found: list[Found]) -> None:
        child = getattr(value, name)
        if child is not None:
            inner(child, (*pointer, name), found)

    return collect


def _gatherer(steps: tuple[str, ...]) -> _Gather:
    if not steps:
        return lambda value, found: found.append(value)
    if steps[0] == "*":
        return _all_gathered(_gatherer(steps[1:]), leaf=len(steps) == 1)
    return _field_gathered(steps[0], _gatherer(steps[1:]), leaf=len(steps) == 1)


def _all_gathered(inner: _Gather, *, leaf: bool) -> _Gather:
    def gather(value: Any, found: list[Any]) -> None:
        children = value.values() if isinstance(value, dict) else value
        if leaf:
            found.extend(children)
            return
        for child in children:
            inner(child, found)

    return gather


def _field_gathered(name: str, inner: _Gather, *, leaf: bool) -> _Gather:
    def gather(value: Any, found: list[Any]) -> None:
        child = getattr(value, name)
        if child is not None:
            if leaf:
                found.append(child)
            else:
                inner(child, found)

    return gather
