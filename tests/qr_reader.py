"""A reader of QR codes, written from the standard and nothing else (ISO/IEC 18004).

It takes perfect symbols only: the error correction is checked, not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Matrix = list[list[int]]

# Data codewords of each block, by version and level (table 9 of the standard).
_BLOCKS: dict[tuple[int, str], list[int]] = {
    (1, "M"): [16],
    (2, "M"): [28],
    (3, "M"): [44],
    (4, "M"): [32, 32],
    (5, "M"): [43, 43],
    (6, "M"): [27, 27, 27, 27],
    (7, "M"): [31, 31, 31, 31],
    (1, "L"): [19],
    (2, "L"): [34],
    (3, "L"): [55],
    (4, "L"): [80],
    (5, "L"): [108],
}
_CORRECTION = {
    (1, "M"): 10,
    (2, "M"): 16,
    (3, "M"): 26,
    (4, "M"): 18,
    (5, "M"): 24,
    (6, "M"): 16,
    (7, "M"): 18,
    (1, "L"): 7,
    (2, "L"): 10,
    (3, "L"): 15,
    (4, "L"): 20,
    (5, "L"): 26,
}
_LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
_ALIGNMENT = {1: [], 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34]} | {
    7: [6, 22, 38]
}
_QUIET = 4


class UnreadableCode(ValueError):
    """A symbol that breaks the standard."""


def matrix_of(svg: str) -> Matrix:
    """Draw the strokes of a code's path into modules, the quiet zone cut off."""
    side = int(re.search(r'viewBox="0 -\.5 (\d+) \1"', svg)[1])  # type: ignore[index]
    path = re.search(r'<path stroke="#000" d="([^"]+)"/>', svg)
    if path is None:
        raise UnreadableCode("no path")
    field = [[0] * side for _ in range(side)]
    x = y = 0
    for kind, first, second in re.findall(
        r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path[1]
    ):
        if kind == "M":
            x, y = int(first), int(second)
        elif kind == "m":
            x, y = x + int(first), y + int(second)
        else:
            for at in range(x, x + int(first)):
                field[y][at] = 1
            x += int(first)
    border = [*range(_QUIET), *range(side - _QUIET, side)]
    if any(
        field[at][other] or field[other][at] for at in border for other in range(side)
    ):
        raise UnreadableCode("the quiet zone is not quiet")
    return [row[_QUIET:-_QUIET] for row in field[_QUIET:-_QUIET]]


def text_in(matrix: Matrix) -> str:
    """Read the text of a symbol."""
    size = len(matrix)
    version = (size - 17) // 4
    level, mask = _format(matrix)
    taken = _function_modules(size, version)
    bits = [
        matrix[row][column] ^ _masked(mask, row, column)
        for row, column in _zigzag(size)
        if not taken[row][column]
    ]
    codewords = [
        int("".join(map(str, bits[at : at + 8])), 2)
        for at in range(0, len(bits) // 8 * 8, 8)
    ]
    return _text(_data(codewords, version, level), version)


def address_in(matrix: Matrix) -> str:
    """Read an address as a browser does: scheme and host know no capitals."""
    scheme, host, path = re.split("(?<=:/)/|(?<=[^:/])/", text_in(matrix), maxsplit=2)
    return f"{scheme.lower()}/{host.lower()}/{path}"


def _format(matrix: Matrix) -> tuple[str, int]:
    size = len(matrix)
    columns = [0, 1, 2, 3, 4, 5, 7, 8]
    around = [matrix[8][column] for column in columns]
    around += [matrix[row][8] for row in (7, 5, 4, 3, 2, 1, 0)]
    beside = [matrix[size - 1 - step][8] for step in range(7)]
    beside += [matrix[8][size - 8 + step] for step in range(8)]
    if around != beside or not matrix[size - 8][8]:
        raise UnreadableCode("the two format strips differ")
    value = int("".join(map(str, around)), 2) ^ 0b101010000010010
    rest = value
    for shift in range(14, 9, -1):
        if rest >> shift & 1:
            rest ^= 0b10100110111 << shift - 10
    if rest:
        raise UnreadableCode("the format strip is damaged")
    return _LEVELS[value >> 13], value >> 10 & 7


def _masked(mask: int, i: int, j: int) -> int:
    match mask:
        case 0:
            return int((i + j) % 2 == 0)
        case 1:
            return int(i % 2 == 0)
        case 2:
            return int(j % 3 == 0)
        case 3:
            return int((i + j) % 3 == 0)
        case 4:
            return int((i // 2 + j // 3) % 2 == 0)
        case 5:
            return int(i * j % 2 + i * j % 3 == 0)
        case 6:
            return int((i * j % 2 + i * j % 3) % 2 == 0)
    return int(((i + j) % 2 + i * j % 3) % 2 == 0)


def _function_modules(size: int, version: int) -> list[list[bool]]:
    taken = [[False] * size for _ in range(size)]

    def take(top: int, left: int, height: int, width: int) -> None:
        for row in range(max(top, 0), min(top + height, size)):
            for column in range(max(left, 0), min(left + width, size)):
                taken[row][column] = True

    take(0, 0, 9, 9)
    take(0, size - 8, 9, 8)
    take(size - 8, 0, 8, 9)
    take(6, 0, 1, size)
    take(0, 6, size, 1)
    centres = _ALIGNMENT[version]
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    for row in centres:
        for column in centres:
            if (row, column) not in corners:
                take(row - 2, column - 2, 5, 5)
    if version >= 7:
        take(0, size - 11, 6, 3)
        take(size - 11, 0, 3, 6)
    return taken


def _zigzag(size: int) -> Iterator[tuple[int, int]]:
    upwards = True
    column = size - 1
    while column > 0:
        if column == 6:
            column -= 1
        for step in range(size):
            row = size - 1 - step if upwards else step
            yield row, column
            yield row, column - 1
        upwards = not upwards
        column -= 2


def _data(codewords: list[int], version: int, level: str) -> bytes:
    lengths = _BLOCKS[version, level]
    extra = _CORRECTION[version, level]
    count = len(lengths)
    blocks: list[list[int]] = [[] for _ in lengths]
    at = 0
    for place in range(max(lengths)):
        for number, length in enumerate(lengths):
            if place < length:
                blocks[number].append(codewords[at])
                at += 1
    data = [bytes(block) for block in blocks]
    for step in range(extra * count):
        blocks[step % count].append(codewords[at + step])
    if any(_syndromes(block, extra) for block in blocks):
        raise UnreadableCode("the error correction does not fit")
    return b"".join(data)


def _syndromes(block: list[int], extra: int) -> bool:
    """Whether a block is no multiple of the generator polynomial."""
    for power in range(extra):
        root, total = 1, 0
        for _ in range(power):
            root = _times(root, 2)
        for value in block:
            total = _times(total, root) ^ value
        if total:
            return True
    return False


def _times(one: int, other: int) -> int:
    """Multiply in GF(256) with the polynomial of the standard, 0x11d."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 0x100:
            one ^= 0x11D
        other >>= 1
    return product


_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def _text(data: bytes, version: int) -> str:
    bits = "".join(f"{byte:08b}" for byte in data)
    at = 0
    text = ""

    def take(count: int) -> int:
        nonlocal at
        at += count
        return int(bits[at - count : at] or "0", 2)

    while at + 4 <= len(bits) and (mode := take(4)):
        assert version <= 9
        if mode == 0b0100:
            count = take(8)
            text += bytes(take(8) for _ in range(count)).decode()
        elif mode == 0b0001:
            count = take(10)
            while count:
                digits = min(count, 3)
                text += f"{take((0, 4, 7, 10)[digits]):0{digits}d}"
                count -= digits
        elif mode == 0b0010:
            count = take(9)
            for _ in range(count // 2):
                high, low = divmod(take(11), 45)
                text += _ALPHANUMERIC[high] + _ALPHANUMERIC[low]
            text += _ALPHANUMERIC[take(6)] if count % 2 else ""
        else:
            raise UnreadableCode(f"mode {mode}")
    return text
