"""Characters that no record may hold, and where a text holds them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

import unicodedata2

from generator.source import refused_characters

CONTROL = "FMT005"
HIDDEN = "FMT006"
UNKNOWN = "FMT007"

_LAST_OF_PLANE_0 = 0xFFFF
COMMON_WIDE = (
    "\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u3003\u3008-\u3011\u3014\u3015"
    "\u4e00-\u9fff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
)
"""Han of the first block and punctuation, as the inside of a character class."""
_is_common = re.compile(rf"[\n\x20-\x7e{COMMON_WIDE}]*+").fullmatch
"""With plain ASCII: none of these is refused, and any text of them is in form NFC."""


def is_sound(text: str) -> bool:
    """Tell whether a text holds no refused character and is in form NFC."""
    if _is_common(text) is not None:
        return True
    return is_normal(text) and next(refused(text), None) is None


def is_normal(text: str) -> bool:
    """Tell whether a text is in Unicode normalisation form C."""
    return bool(unicodedata2.normalize("NFC", text) == text)


def refused(text: str) -> Iterator[tuple[int, str]]:
    """Yield index and code of the rule for the refused characters of a text."""
    table = _table()
    for match in table.candidates.finditer(text):
        for at, character in _firsts(match[0]):
            code = table.code_of(ord(character))
            if code is not None:
                yield match.start() + at, code


def _firsts(run: str) -> list[tuple[int, str]]:
    """Return where each character of a run first stands: of many alike, one tells."""
    if len(run) == 1:
        return [(0, run)]
    firsts = dict(zip(reversed(run), range(len(run) - 1, -1, -1), strict=True))
    return sorted((at, character) for character, at in firsts.items())


class _Table:
    """The refused ranges, as a search over plane 0 and a bisection beyond."""

    __slots__ = ("_codes", "_firsts", "_lasts", "candidates")

    def __init__(self) -> None:
        ranges = sorted(
            (first, last, code)
            for code, source in (
                (CONTROL, refused_characters.CONTROL),
                (HIDDEN, refused_characters.HIDDEN),
                (UNKNOWN, refused_characters.UNKNOWN),
            )
            for first, last in _ranges(source)
        )
        self._firsts = [first for first, _, _ in ranges]
        self._lasts = [last for _, last, _ in ranges]
        self._codes = [code for _, _, code in ranges]
        # A character class is a bitmap for plane 0, but a list for the planes beyond.
        low = "".join(
            f"\\u{first:04x}-\\u{min(last, _LAST_OF_PLANE_0):04x}"
            for first, last, _ in ranges
            if first <= _LAST_OF_PLANE_0
        )
        self.candidates = re.compile(f"[{low}\U00010000-\U0010ffff]+")

    def code_of(self, point: int) -> str | None:
        """Return the code of the rule that refuses a character, if one does."""
        at = bisect_right(self._firsts, point) - 1
        return self._codes[at] if at >= 0 and point <= self._lasts[at] else None


def _ranges(source: str) -> Iterator[tuple[int, int]]:
    for token in source.split():
        first, _, last = token.partition("-")
        yield int(first, 16), int(last or first, 16)


@cache
def _table() -> _Table:
    return _Table()
