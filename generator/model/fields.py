"""Fields of a record by dotted pattern: `posts.*.organization`, `serials.*`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
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
        steps = [tuple(pattern.split(".")) for pattern in self.patterns]
        names = [first for first, *_ in steps]
        # One call fetches the first step of all patterns: most of them stay empty.
        self._first = attrgetter(*names) if len(names) > 1 else _alone(names[0])
        self._collectors = tuple(
            (pattern, (first,), _collector(tuple(rest)))
            for pattern, (first, *rest) in zip(self.patterns, steps, strict=True)
        )
        self._gatherers = tuple(
            (pattern, _gatherer(tuple(rest)) if rest else None)
            for pattern, (_, *rest) in zip(self.patterns, steps, strict=True)
        )

    def __call__(self, value: Struct) -> list[Found]:
        """Find the values that are filled in."""
        found: list[Found] = []
        for child, (_, pointer, collect) in zip(  # noqa: B905 - made from one list
            self._first(value), self._collectors
        ):
            if child:
                collect(child, pointer, found)
        return found

    def values(self, value: Struct) -> list[tuple[str, list[Any]]]:
        """Find the values that are filled in, for each pattern, without their places.

        Half the work of `by_pattern`: for those who seldom need to name a place.
        """
        all_found = []
        for child, (pattern, gather) in zip(  # noqa: B905 - made from one list
            self._first(value), self._gatherers
        ):
            if not child:
                continue
            if gather is None:
                all_found.append((pattern, [child]))
                continue
            found: list[Any] = []
            gather(child, found)
            if found:
                all_found.append((pattern, found))
        return all_found

    def by_pattern(self, value: Struct) -> Iterator[tuple[str, list[Found]]]:
        """Find the values that are filled in, for each pattern."""
        for child, (pattern, pointer, collect) in zip(  # noqa: B905 - made from one list
            self._first(value), self._collectors
        ):
            found: list[Found] = []
            if child is not None:
                collect(child, pointer, found)
            if found:
                yield pattern, found


def _alone(name: str) -> Callable[[Any], tuple[Any]]:
    """Fetch one field as if it were one of several."""
    return lambda value: (getattr(value, name),)


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
