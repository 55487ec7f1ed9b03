"""What a hostile case is: bytes, and either faults by code and line, or a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Told = tuple[str, int]
"""Code and line of a fault."""


@dataclass(frozen=True, slots=True)
class Case:
    """Bytes in place of a record, and what is due: `faults` or, if none, `value`."""

    name: str
    data: bytes
    faults: tuple[Told, ...] = ()
    value: dict[str, Any] | None = None


def refused(name: str, data: bytes | str, *faults: Told) -> Case:
    """Bytes that must be refused with these faults and no others."""
    if not faults:
        raise ValueError(f"{name}: a refusal has a fault")
    return Case(name, _bytes(data), faults)


def loaded(name: str, data: bytes | str, value: dict[str, Any]) -> Case:
    """Bytes that must load as exactly this value."""
    return Case(name, _bytes(data), value=value)


def named(group: str, cases: Iterable[Case]) -> Iterator[Case]:
    """Prefix the names of cases with their group."""
    for case in cases:
        yield Case(f"{group}/{case.name}", case.data, case.faults, case.value)


def _bytes(data: bytes | str) -> bytes:
    return data if isinstance(data, bytes) else data.encode()
