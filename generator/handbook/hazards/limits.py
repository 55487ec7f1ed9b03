"""How large and how tangled a page may be: the library's time grows with these.

All of them lie far above what a page of prose, a table or a glossary needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from generator.findings.fault import Fault

EXCESS: Final = "DOC016"
MAXIMUM_BYTES: Final = 96 * 1024
MAXIMUM_LINE: Final = 2_000
MAXIMUM_LEVELS: Final = 8
MAXIMUM_BLOCK: Final = 250
"""Lines without an empty one between them."""

_MOST: Final = {
    re.compile("<"): 300,
    re.compile(r"\["): 1_200,
    re.compile(r"\{"): 600,
    re.compile(r"&"): 1_200,
    re.compile(r"^[ \t]*(?:!!!|\?\?\?)", re.MULTILINE): 60,
    re.compile(r"^[ \t>]*(?:```|~~~)", re.MULTILINE): 120,
    re.compile(r"^#", re.MULTILINE): 300,
    re.compile(r"^[ \t]*\[\^", re.MULTILINE): 200,
}
"""How often a page may hold a sign at which the library looks further."""

_LEVELS = re.compile(r"[ \t]*(?:(?:>|[-*+]|[0-9]+[.)])[ \t]*)*")
_LEVEL = re.compile(r">|[-*+](?=[ \t])|[0-9]+[.)](?=[ \t])")
_INDENT = 4


def excess(text: str) -> Fault | None:
    """The first limit that a page exceeds, and where."""
    if len(text.encode()) > MAXIMUM_BYTES:
        return Fault(EXCESS, 0, 0, {"reason": "size"})
    return next(_in_lines(text.split("\n")), None) or next(_in_signs(text), None)


def _in_lines(lines: list[str]) -> Iterator[Fault]:
    for number, line in enumerate(lines, start=1):
        if len(line) > MAXIMUM_LINE:
            yield Fault(EXCESS, number, MAXIMUM_LINE + 1, {"reason": "line"})
        if _levels(line) > MAXIMUM_LEVELS:
            yield Fault(EXCESS, number, 1, {"reason": "levels"})
    numbered = groupby(enumerate(lines, start=1), lambda pair: bool(pair[1].strip()))
    for filled, block in numbered:
        held = list(block)
        if filled and len(held) > MAXIMUM_BLOCK:
            yield Fault(EXCESS, held[MAXIMUM_BLOCK][0], 1, {"reason": "block"})


def _levels(line: str) -> int:
    """Quotes and items of lists that a line opens, and the depth of its indent."""
    opening = _LEVELS.match(line)
    before = opening[0].expandtabs(_INDENT) if opening else ""
    spaces = len(before) - len(before.lstrip())
    return len(_LEVEL.findall(before)) + spaces // _INDENT


def _in_signs(text: str) -> Iterator[Fault]:
    for sign, most in _MOST.items():
        for count, match in enumerate(sign.finditer(text), start=1):
            if count > most:
                line = text.count("\n", 0, match.start()) + 1
                yield Fault(EXCESS, line, 1, {"reason": "signs"})
                break
