"""Derives the table of refused characters from the Unicode Character Database.

`python -m tests.refused_characters` writes `generator/source/refused_characters.py`
anew; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import unicodedata2

TABLE: Final = Path(__file__).parents[1] / "generator/source/refused_characters.py"
LAST: Final = 0x10FFFF

DEFAULT_IGNORABLE: Final = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
"""Default_Ignorable_Code_Point of DerivedCoreProperties.txt: drawn as nothing."""
_IGNORABLE: Final = frozenset(
    code for first, last in DEFAULT_IGNORABLE for code in range(first, last + 1)
)
BLANK: Final = frozenset({0x2800, 0x16FE4, 0x1D159})
"""Braille blank, Khitan filler, null note head: drawn as a gap, yet no spaces."""
SPACE: Final = 0x20


def is_control(code: int) -> bool:
    """Tell whether a character is a control or a line or paragraph separator."""
    return unicodedata2.category(chr(code)) in {"Cc", "Zl", "Zp"} and code != 0x0A


def is_hidden(code: int) -> bool:
    """Tell whether a character cannot be seen, or looks like an ordinary space."""
    category = unicodedata2.category(chr(code))
    if category in {"Cc", "Zl", "Zp", "Cn"} or code == SPACE:
        return False
    return code in _IGNORABLE or code in BLANK or category in {"Cf", "Zs"}


def is_unknown(code: int) -> bool:
    """Tell whether a character is private, unassigned, a surrogate or none at all."""
    return unicodedata2.category(chr(code)) in {"Cn", "Co", "Cs"}


def ranges(wanted: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """Yield the ranges, first and last, of the characters wanted."""
    first = None
    for code in range(LAST + 2):
        inside = code <= LAST and wanted(code)
        if inside and first is None:
            first = code
        elif not inside and first is not None:
            yield first, code - 1
            first = None


_HEAD: Final = '''"""Characters that no record may hold: ranges of hexadecimal points.

Made from Unicode {version} by `python -m tests.refused_characters`.
"""

from __future__ import annotations

UNICODE_VERSION = "{version}"
'''


def as_source() -> str:
    """Return the text of the table's module."""
    version = unicodedata2.unidata_version
    parts = [_HEAD.format(version=version)]
    for name, wanted, words in (
        ("CONTROL", is_control, "Controls, line and paragraph separators."),
        ("HIDDEN", is_hidden, "Invisible, bidirectional, blank; odd spaces."),
        ("UNKNOWN", is_unknown, "Private, unassigned, surrogates, noncharacters."),
    ):
        tokens = [
            f"{first:X}" if first == last else f"{first:X}-{last:X}"
            for first, last in ranges(wanted)
        ]
        parts.append(f'\n{name} = """\n{_wrapped(tokens)}"""\n"""{words}"""\n')
    return "".join(parts)


def _wrapped(tokens: list[str], width: int = 88) -> str:
    lines = [""]
    for token in tokens:
        if lines[-1] and len(lines[-1]) + 1 + len(token) > width:
            lines.append("")
        lines[-1] += f" {token}" if lines[-1] else token
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    TABLE.write_text(as_source(), "utf-8")
