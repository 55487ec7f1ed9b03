"""The order by strokes (姓氏笔画) in which offices list names.

By the number of strokes of the surname's first character, then by the kinds of strokes
in writing order, then the next character likewise (GB/T 13418). Characters outside the
standard table have their number of strokes only and follow the standard ones of that
number; what has no strokes (a letter) comes last.
"""

from __future__ import annotations

from functools import cache

from generator.publication.standard_strokes import STANDARD
from generator.publication.total_strokes import total_strokes

_DOT = "·"
_LAST = 256
"""More strokes than any character has."""

Key = tuple[tuple[int, int, str], ...]
"""Of each character: strokes, place among those of as many, the character."""


def by_strokes(name: str) -> Key:
    """Return the key that sorts a name among others; the dot in a name is passed by."""
    return tuple(_place(character) for character in name if character != _DOT)


def strokes_of(character: str) -> int | None:
    """Count the strokes of a character; None where no source tells."""
    found = _standard().get(character)
    return found[0] if found else total_strokes().get(character)


def _place(character: str) -> tuple[int, int, str]:
    found = _standard().get(character)
    if found is not None:
        return *found, character
    # The standard ones of the same number stand first: none has so high a place.
    return total_strokes().get(character, _LAST), _LAST * _LAST, character


@cache
def _standard() -> dict[str, tuple[int, int]]:
    return {
        character: (strokes, place)
        for strokes, characters in STANDARD.items()
        for place, character in enumerate(characters)
    }
