"""Bytes to text, or to the faults of encoding and characters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

import unicodedata2

from generator.findings.fault import Fault
from generator.source.characters import CONTROL, is_normal, is_sound, refused

MAXIMUM_FAULTS: Final = 50
"""Faults told of one file: enough to mend it by, few enough to read."""

_ENOUGH: Final = 20_000
"""Refused characters of a file that are looked at: no such file is almost good."""
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decoded(data: bytes) -> tuple[str | None, list[Fault]]:
    """Return the text, if libyaml can read it on, and the faults of its characters."""
    faults: list[Fault] = []
    if data.startswith(_BYTE_ORDER_MARK):
        data = data[len(_BYTE_ORDER_MARK) :]
        faults.append(Fault("FMT003", 1, 1))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, [_undecodable(data, error.start)]
    if "\r" in text:
        at = text.index("\r")
        faults.append(Fault("FMT004", *place_in(text, at)))
        text = text.replace("\r\n", "\n")
    if is_sound(text):
        return text, faults
    for at, code, point in _first_of_each_line(text):
        faults.append(Fault(code, *place_in(text, at), {"character": f"U+{point:04X}"}))
        if len(faults) >= MAXIMUM_FAULTS:
            break
    told = {(fault.line, fault.column) for fault in faults}
    for number, line in enumerate(text.split("\n"), 1):
        if len(faults) < MAXIMUM_FAULTS and not is_normal(line):
            column = _first_unlike(line)
            if (number, column) not in told:
                faults.append(Fault("FMT008", number, column))
    # libyaml counts some controls as line ends, and reads no further at the others.
    readable = "\r" not in text and all(fault.code != CONTROL for fault in faults)
    return (text if readable else None), faults


def _undecodable(data: bytes, start: int) -> Fault:
    line_start = data.rfind(b"\n", 0, start) + 1
    line = data.count(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode()) + 1
    return Fault("FMT002", line, column, {"encoding": _encoding(data)})


def _encoding(data: bytes) -> str:
    """Guess how a file that is no UTF-8 was saved; empty where nothing fits."""
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GBK"


def place_in(text: str, at: int) -> tuple[int, int]:
    """Return line and column, from 1, of an index into a text."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _first_of_each_line(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield index, rule and code point: one a line and rule tells enough."""
    seen: set[tuple[int, str]] = set()
    line = 1
    before = 0
    for at, code in islice(refused(text), _ENOUGH):
        line += text.count("\n", before, at)
        before = at
        if (line, code) not in seen and text[at] != "\r":
            seen.add((line, code))
            yield at, code, ord(text[at])


def _first_unlike(line: str) -> int:
    """Return the column from which a line is not in form NFC."""
    low, high = 0, len(line)
    while high - low > 1:
        middle = (low + high) // 2
        if is_normal(line[:middle]):
            low = middle
        else:
            high = middle
    # A mark belongs to the letter before it.
    while low and unicodedata2.combining(line[low]):
        low -= 1
    return low + 1
