"""Characters that no record may hold, raw and escaped, and rare ones that it may."""

from __future__ import annotations

from collections.abc import Iterator

import unicodedata2

from tests.hostile.case import Case, loaded, refused

_CONTROLS = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)]
_SEPARATORS = [0x2028, 0x2029]
_SPACES = [0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_BLANK = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2800, 0x3164]
_BLANK += [0xFE00, 0xFE0F, 0xFFA0, 0xE0100, 0xE01EF, 0x1D159, 0x16FE4]
_UNKNOWN = [0x0378, 0x2FE0, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF]
_UNKNOWN += [0xE000, 0xF8FF, 0xF0000, 0xFFFFD, 0x100000, 0x10FFFD, 0xE0FFF, 0x3FFFD]
_RARE_NAMES = {
    "extension_a": "㐀㛃",
    "extension_b": "𠮷𪚥",
    "extension_c": "𪜀𫜴",
    "extension_d": "𫝀𫠝",
    "extension_e": "𫠠𬬮",
    "extension_f": "𬺰𮯠",
    "extension_g": "\U00030000\U0003134a",
    "extension_h": "\U00031350\U000323af",
    "extension_i": "\U0002ebf0\U0002ee5d",
    "extension_j": "\U000323b0\U00033479",
    "first_block": "䶮丧鿿",
    "unified_among_compatibility": "\ufa0e\ufa29",
    "middle_dot": "阿卜杜拉·买买提",
    "uyghur": "ئابدۇللا",
    "tibetan": "བཀྲ་ཤིས",
    "mongolian": "ᠪᠠᠲᠤ",
    "yi": "ꆈꌠ",
    "zhuang": "Vangz Bouxcuengh",
    "hangul": "김철수",
    "latin_accent": "José",
    "circle_for_zero": "二〇二六",
    "brackets_of_documents": "示两新发〔2026〕8号",
    "book_title": "《示例办法》（试行）",
}


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for code in _CONTROLS + _SEPARATORS:
        char, name = chr(code), f"control_{code:04x}"
        yield refused(f"{name}_raw", f"a: b\nc: x{char}y\n", ("FMT005", 2))
        yield refused(f"{name}_escaped", _escaped(code), ("FMT005", 2))
    for code in range(0x110000):
        if unicodedata2.category(chr(code)) == "Cf":
            yield from _hidden(code, "format")
    for code in _SPACES:
        yield from _hidden(code, "space")
    for code in _BLANK:
        yield from _hidden(code, "blank")
    for code in _UNKNOWN:
        char, name = chr(code), f"unknown_{code:04x}"
        yield refused(f"{name}_raw", f"a: b\nc: x{char}y\n", ("FMT007", 2))
        yield refused(f"{name}_escaped", _escaped(code), ("FMT007", 2))
    for name, text in _RARE_NAMES.items():
        yield loaded(f"rare_{name}", f"a: {text}\n", {"a": text})
        yield loaded(f"rare_{name}_quoted", f'a: "{text}"\n', {"a": text})
        escaped = "".join(f"\\U{ord(char):08x}" for char in text)
        yield loaded(f"rare_{name}_escaped", f'a: "{escaped}"\n', {"a": text})
    yield from _forms()
    yield from _many()


def _escaped(code: int) -> str:
    return f'a: b\nc: "x\\U{code:08X}y"\n'


def _hidden(code: int, group: str) -> Iterator[Case]:
    char, name = chr(code), f"{group}_{code:04x}"
    yield refused(f"{name}_raw", f"a: b\nc: x{char}y\n", ("FMT006", 2))
    yield refused(f"{name}_escaped", _escaped(code), ("FMT006", 2))


def _forms() -> Iterator[Case]:
    """Texts that are not in form NFC."""
    for code in (0xF900, 0xF9DC, 0xFA0C, 0xFA6D, 0x2F800, 0x2FA1D, 0x212B, 0x2126):
        name = f"compatibility_{code:04x}"
        yield refused(f"{name}_raw", f"a: b\nc: {chr(code)}\n", ("FMT008", 2))
        yield refused(f"{name}_escaped", _escaped(code), ("FMT008", 2))
    yield refused("decomposed_raw", "a: b\nc: Jose\u0301\n", ("FMT008", 2))
    yield refused("decomposed_key", "a: b\nJose\u0301: c\n", ("FMT008", 2))
    yield refused("decomposed_escaped", 'a: b\nc: "Jose\\u0301"\n', ("FMT008", 2))
    yield refused("decomposed_half", 'a: b\nc: "José e\\u0301"\n', ("FMT008", 2))
    yield refused("jamo", "a: b\nc: \u1100\u1161\n", ("FMT008", 2))
    yield refused("marks_in_other_order", "a: a\u0323\u0307\u0301\n", ("FMT008", 1))
    yield loaded("composed_by_escape", 'a: "Jos\\u00e9"\n', {"a": "José"})


def _many() -> Iterator[Case]:
    """Several at once: one of a kind is told a line, and fifty a file."""
    yield refused(
        "several_kinds",
        "a: \u200b\u202e\ue000\nb: \u200b\n",
        ("FMT006", 1),
        ("FMT007", 1),
        ("FMT006", 2),
    )
    lines = "".join(f"k{n}: x\u200b\n" for n in range(200))
    yield refused("on_200_lines", lines, *(("FMT006", n + 1) for n in range(50)))
    yield refused("tab_as_indent", "a:\n\tb: c\n", ("FMT005", 2))
    yield refused("tab_before_comment", "a: b\t# c\n", ("FMT005", 1))
    yield refused("trojan_source", "a: b # \u2067c\n", ("FMT006", 1))
    yield refused("escape_sequence", b"a: \x1b[31mred\x1b[0m\n", ("FMT005", 1))
    yield refused("zalgo_like", "a: x\u200d\u200d\u200d\n", ("FMT006", 1))
    yield refused("key_hidden", "na\u200bme: x\n", ("FMT006", 1))
    yield refused("key_escaped", '"na\\u200bme": x\n', ("FMT006", 1))
