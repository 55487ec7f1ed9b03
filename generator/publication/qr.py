"""QR codes of certificate addresses, as inline SVG.

A QR symbol of fixed size and mask is linear: changing one bit of what it says flips a
fixed set of modules, whatever the other bits are (Reed-Solomon codes and masks are
linear over GF(2)). The digits of a number stand in the symbol three by three, each
three as a binary value. So segno draws the address of `…000` and of each single bit
once, and every certificate is the exclusive or of those.

Scheme and host are the same in capitals, and capitals take less room: version 3 of
the standard holds what would else need version 4, in larger modules on paper.
"""

from __future__ import annotations

import re
from functools import lru_cache

import segno

_QUIET_ZONE = 4
"""Modules of white border that the standard asks for (ISO/IEC 18004)."""
_RUN = re.compile("1+|0+")
_CHUNK = 11
"""Modules drawn at a time: 2,048 patterns at most, and three make version 4's row."""
_DIGITS = 17
"""Digits of a certificate number after `HL`."""
_GROUP = 3
"""Digits that make one value (ISO/IEC 18004, numeric mode)."""
_ORIGIN = re.compile("[a-z]+://[a-z0-9.:-]+/")
"""The part of an address in which capitals do not matter (RFC 3986, 6.2.2.1)."""
_CAPITALS = re.compile("[0-9A-Z $%*+./:-]*")
"""What alphanumeric mode can say."""


class QrPrinter:
    """Draws the QR code of any certificate number below one address."""

    def __init__(self, prefix: str, suffix: str = ".html") -> None:
        """Fix everything of the address but the number, e.g. `https://…/V/`."""
        self._before = _segments(f"{prefix}HL")
        self._suffix = suffix
        first = self._symbol("0" * _DIGITS)
        self._version = first.version
        self._size = len(first.matrix)
        self._base = _bits(first)
        self._chunks = [
            (max(end - _CHUNK, 0), min(end, _CHUNK))
            for end in range(self._size, 0, -_CHUNK)
        ]
        self._flips: dict[tuple[int, str], int] = {}
        self._single: dict[tuple[int, int], int] = {}

    def svg(self, number: str) -> str:
        """Draw the code of `number` (`HL` and 17 digits) as an SVG element."""
        bits = self.matrix(number)
        side = self._size + 2 * _QUIET_ZONE
        return (
            f'<svg class="qr" viewBox="0 -.5 {side} {side}" role="img" '
            f'aria-label="查验二维码"><path stroke="#000" '
            f'd="{self._path(bits)}"/></svg>'
        )

    def matrix(self, number: str) -> int:
        """Modules of the code of `number`, one bit each, the first module highest."""
        bits = self._base
        for place in range(0, _DIGITS, _GROUP):
            bits ^= self._flip(place, number[2 + place : 2 + place + _GROUP])
        return bits

    def _flip(self, place: int, digits: str) -> int:
        """Modules that a group of digits at a place turns over."""
        flip = self._flips.get((place, digits))
        if flip is None:
            flip, value = 0, int(digits)
            for bit in range(value.bit_length()):
                if value >> bit & 1:
                    flip ^= self._bit(place, bit)
            self._flips[place, digits] = flip
        return flip

    def _bit(self, place: int, bit: int) -> int:
        flip = self._single.get((place, bit))
        if flip is None:
            width = min(_GROUP, _DIGITS - place)
            digits = f"{'0' * place}{1 << bit:0{width}d}".ljust(_DIGITS, "0")
            flip = _bits(self._symbol(digits)) ^ self._base
            self._single[place, bit] = flip
        return flip

    def _symbol(self, digits: str) -> segno.QRCode:
        # segno makes a segment of each text; its types do not tell.
        return segno.make(
            [*self._before, digits, self._suffix],  # type: ignore[arg-type]
            error="m",
            mask=3,
            micro=False,
            boost_error=False,
        )

    def _path(self, bits: int) -> str:
        """Draw the modules row by row, each row in chunks that are known by heart."""
        size = self._size
        parts: list[str] = []
        for row in range(size):
            line = bits >> size * (size - 1 - row)
            parts.append(f"M{_QUIET_ZONE} {row + _QUIET_ZONE}")
            dark, length = "0", 0
            for shift, width in self._chunks:
                path, dark, length = _chunk(
                    line >> shift & (1 << width) - 1, width, dark, length
                )
                parts.append(path)
            parts.append(_stroke(dark, length))
        return "".join(parts)


@lru_cache(maxsize=1 << 16)
def _chunk(bits: int, width: int, dark: str, length: int) -> tuple[str, str, int]:
    """Path of a few modules of a row, after a run that is not yet drawn.

    The last run may go on in the next chunk, so it is given back with its length.
    """
    parts: list[str] = []
    for run in _RUN.finditer(format(bits, f"0{width}b")):
        if run.group()[0] == dark:
            length += run.end() - run.start()
            continue
        parts.append(_stroke(dark, length))
        dark, length = run.group()[0], run.end() - run.start()
    return "".join(parts), dark, length


def _stroke(dark: str, length: int) -> str:
    if not length:
        return ""
    return f"h{length}" if dark == "1" else f"m{length} 0"


def _segments(before: str) -> tuple[str, ...]:
    """Cut what stands before the digits so that little room is needed."""
    origin = _ORIGIN.match(before)
    if origin is None:
        return (before,)
    capitals, path = origin[0].upper(), before[origin.end() :]
    if _CAPITALS.fullmatch(path):
        return (capitals + path,)
    return (capitals, path)


def _bits(symbol: segno.QRCode) -> int:
    return int("".join(str(module & 1) for row in symbol.matrix for module in row), 2)


@lru_cache(maxsize=4)
def printer(prefix: str) -> QrPrinter:
    """Share one printer an address, as drawing its first symbols takes a moment."""
    return QrPrinter(prefix)
