"""The Big List of Naughty Strings, raw and quoted, in place of a field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).parents[1] / "data" / "naughty-strings" / "blns.json"
LINE: Final = 3
"""The line of the record on which the string stands."""


def strings() -> tuple[str, ...]:
    """Return the strings of the list."""
    found: list[str] = json.loads(FILE.read_text("utf-8"))
    return tuple(found)


def records(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield records with the string raw, in both quotes, escaped, and as a key."""
    escaped = "".join(f"\\U{ord(character):08x}" for character in text)
    shapes = {
        "raw": text,
        "double": '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
        "single": "'" + text.replace("'", "''") + "'",
        "escaped": f'"{escaped}"',
    }
    for name, shape in shapes.items():
        record = f"id: W073SD9V6YN\nnames:\n  - name: {shape}\n    from: 2024-01-15\n"
        yield name, record.encode("utf-8", "surrogatepass")
    yield "key", f"id: a\nnames:\n  {text}: b\n".encode("utf-8", "surrogatepass")
