"""Faults of bytes and YAML, as the loader reports them before there is a record."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a file: the code of the FMT rule that explains it, and where.

    `details` fills the rule's message (limits, code points, key names; never a
    value). `line` 0 means the whole file.
    """

    code: str
    line: int
    column: int
    details: dict[str, str | int] = field(default_factory=dict)
