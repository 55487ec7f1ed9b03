"""JSON of the site: one form of bytes for one value, a line for each entry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder(order="sorted")


def json_bytes(value: Any) -> bytes:
    """Write a value with sorted keys, Chinese as it is, a newline at the end."""
    return _ENCODER.encode(value) + b"\n"


def json_table(head: dict[str, Any], name: str, entries: Iterable[Any]) -> bytes:
    """Write an object whose member `name` holds the entries, one a line.

    A change of one record then changes one line of the file.
    """
    members = {key: _ENCODER.encode(value) for key, value in head.items()}
    lines = b",\n".join(_ENCODER.encode(entry) for entry in entries)
    members[name] = b"[\n" + lines + b"\n]" if lines else b"[]"
    body = b",\n".join(
        _ENCODER.encode(key) + b": " + members[key] for key in sorted(members)
    )
    return b"{\n" + body + b"\n}\n"
