"""Excerpts: a line of a file as it may be shown to whoever reads the log."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable

import unicodedata2

from generator.findings.place import Pointer
from generator.findings.sight import Spot

MASK = "▇▇▇▇"
"""What stands for a hidden value; always as long, so that it tells nothing."""

_LONGEST = 160
_STRUCTURE = re.compile(r"[ \t]*(?:- +)*")
_KEY = re.compile(r"(?P<name>[a-z][a-z0-9_]*):(?= |$)")
_LONG_DIGITS = re.compile(r"[0-9０-９]{11,}[xX]?|[^/\s]+@[^/\s]+")
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def shown(
    line: str,
    values: Iterable[tuple[Pointer, Spot]],
    is_public: Callable[[Pointer], bool],
    field_names: Container[str],
) -> str:
    """Return a line up to its first value that is not known to be public.

    `values` are the scalars that stand on the line with their columns,
    `field_names` the names of fields in the schemas. A comment, an unknown field
    and a value that nobody vouches for are not shown either.
    """
    public = {
        spot.column - 1: spot.width for pointer, spot in values if is_public(pointer)
    }
    shape = _STRUCTURE.match(line)
    at = shape.end() if shape else 0
    while at < len(line):
        end = _shown_until(line, at, public, field_names)
        if end is None:
            return f"{_clean(line[:at])}{MASK}"
        at = end
    return _clean(line)


def _shown_until(
    line: str, at: int, public: dict[int, int], field_names: Container[str]
) -> int | None:
    """End of the piece of the line that begins here, if it may be shown."""
    # A list item and its first key begin at the same place: the key is shown first.
    key = _KEY.match(line, at)
    if key is not None:
        return key.end() if key["name"] in field_names else None
    width = public.get(at)
    if width is not None:
        return at + max(width, 1)
    return at + 1 if line[at] in " ,[]{}-\r" else None


def safe_path(path: str) -> str:
    """Return a path without numbers and addresses that a file name must not hold."""
    return _clean(_LONG_DIGITS.sub(MASK, path))


def one_line(text: str) -> str:
    """Return a text whose control and invisible characters are shown as a box."""
    return _clean(text)


def width_of(text: str) -> int:
    """Columns that a text takes on a terminal: wide characters count two."""
    return sum(
        0
        if unicodedata2.combining(character)
        else 2
        if unicodedata2.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def _clean(text: str) -> str:
    cleaned = "".join(map(_visible, text))
    return cleaned if len(cleaned) <= _LONGEST else f"{cleaned[:_LONGEST]}…"


def _visible(character: str) -> str:
    """Keep a character, or put one of the same width in its place."""
    if character == "\t":
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    if unicodedata2.category(character) in _HIDDEN_CATEGORIES:
        return "\N{REPLACEMENT CHARACTER}"
    return character
