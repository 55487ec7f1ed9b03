"""Plain scalars that YAML readers take for something else, and quoted ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.hostile.case import Case, loaded, refused

_TEXT = r"""
yes Yes YES no No NO on On ON off Off OFF y Y n N nil none None undefined NaN
Infinity 2024-01-01 2024-1-1 2024-02-30 2024-13-01 0000-00-00 99999-01-01
2024-01-01T00:00:00Z 2001-12-14t21:59:43.10-05:00 0990-5550120 1.2.3 1.2.3.4 1/2
1-2 1a a1 0x 0xG 0b2 0o8 1e 1e+ e3 .e3 . .. .a _1 - -- -a +a 1:60 1:2a 24:60:60
= <= a=b a:b a::b http://example.org/a?b=c&d a#b # 100% $1 ^ ( ) ; ,a a,b a]b
a}b tru true1 TRUEx truefalse nulls nullx ~a a~ \ \n \u202e 'a b"c a'b ０１２ １２３
②③ 一二三 ٣٤٥ १२ Ⅷ ½ inf nan infinity -inf +nan ９９０１０１ 1,000 1,5 1e3a !a &a *a %a
@a `a |a >a ?a -a [a {a ]a }a "a
"""
_SYNTAX = frozenset("!&*%@`|>[{\"'#,]}")
"""With one of these in front, a plain scalar is something else."""
_NUMBERS_TO_QUOTE = """
010 0777 00320101 0_ 0x_ -0 +0 +5 +05 -05 0x1F 0X1f 0xdeadbeef 0b101 0B11 0o17
0O7 1_000 1__0 -0x1F +0b1 1e3 1E3 1e+3 1.0e-3 -1e3 1. .5 -.5 +.5 1.0 -1.5 2023.1
2023.10 0.0 12e03 1:30 1:30:00 190:20:30 -1:30 1:30.5 12:00 .inf -.inf +.Inf
.INF .nan .NaN .NAN 1234567890123456 -1234567890123456 99010119900101001 0001 1_
0_0 1._ 1_.5 1_0.5_0 20240601_001 9999999999999999999999999999 -00 00 +1234 True
TRUE False FALSE
"""
_INTEGERS = """
1 -1 7 42 990101 13 123456789012345 -123456789012345 999999999999999 10 100 2026 0
"""
_NOTHING = ["", "~", "null", "Null", "NULL"]
_ESCAPES = {
    r"\\": "\\",
    r"\"": '"',
    r"\/": "/",
    r"\x41": "A",
    r"\u4e2d": "中",
    r"\U00020BB7": "𠮷",
    r"a\ b": "a b",
}
_BROKEN_ESCAPES = [
    r"\q", r"\x", r"\x4", r"\xzz", r"\u12", r"\ud800", r"\udfff", r"\ud83d\ude00",
    r"\U00110000", r"\Uffffffff", r"\U0000d800", r"\1", r"\'", r"\é",
]  # fmt: skip
_CONTROL_ESCAPES = [
    r"\0",
    r"\a",
    r"\b",
    r"\t",
    r"\v",
    r"\f",
    r"\e",
    r"\N",
    r"\L",
    r"\P",
]


def cases() -> Iterator[Case]:
    """Yield the cases."""
    for number, text in enumerate(_TEXT.split()):
        yield from _text(f"{number:03}", text)
    for number, text in enumerate(_NUMBERS_TO_QUOTE.split()):
        name = f"number_{number:03}"
        yield refused(name, f"a: b\nc: {text}\n", ("FMT019", 2))
        yield refused(f"{name}_item", f"a:\n  - {text}\n", ("FMT019", 2))
        yield refused(f"{name}_flow", f"a: b\nc: [{text}]\n", ("FMT019", 2))
        yield loaded(f"{name}_quoted", f'a: "{text}"\n', {"a": text})
        yield loaded(f"{name}_single", f"a: '{text}'\n", {"a": text})
        yield refused(f"{name}_key", f"a: b\n{text}: c\n", ("FMT016", 2))
    for number, text in enumerate(_INTEGERS.split()):
        yield loaded(f"integer_{number:02}", f"a: {text}\n", {"a": int(text)})
        yield loaded(f"integer_{number:02}_quoted", f'a: "{text}"\n', {"a": text})
        yield refused(f"integer_{number:02}_key", f"{text}: a\n", ("FMT016", 1))
    for number, text in enumerate(_NOTHING):
        yield refused(f"nothing_{number}", f"a: b\nc: {text}\n", ("FMT018", 2))
        yield refused(f"nothing_{number}_item", f"a:\n  - {text}\n", ("FMT018", 2))
        yield loaded(f"nothing_{number}_quoted", f'a: "{text}"\n', {"a": text})
    for name, value in (("true", True), ("false", False)):
        yield loaded(name, f"a: {name}\n", {"a": value})
        yield loaded(f"{name}_quoted", f"a: '{name}'\n", {"a": name})
        yield refused(f"{name}_key", f"{name}: a\n", ("FMT016", 1))
    yield from _escapes()


def _text(number: str, text: str) -> Iterator[Case]:
    """Keep a text, plain where it may be plain, and quoted in both ways."""
    value: dict[str, Any] = {"a": text}
    if text[0] not in _SYNTAX and text not in {"-", "?a"}:
        yield loaded(f"text_{number}", f"a: {text}\n", value)
    double = text.replace("\\", "\\\\").replace('"', '\\"')
    single = text.replace("'", "''")
    yield loaded(f"text_{number}_double", f'a: "{double}"\n', value)
    yield loaded(f"text_{number}_single", f"a: '{single}'\n", value)


def _escapes() -> Iterator[Case]:
    for number, (source, text) in enumerate(_ESCAPES.items()):
        yield loaded(f"escape_{number}", f'a: "{source}"\n', {"a": text})
        yield loaded(f"escape_{number}_single", f"a: '{source}'\n", {"a": source})
    for number, source in enumerate(_BROKEN_ESCAPES):
        yield refused(
            f"escape_broken_{number:02}", f'b: c\na: "{source}"\n', ("FMT009", 2)
        )
    for number, source in enumerate(_CONTROL_ESCAPES):
        yield refused(
            f"escape_control_{number}", f'b: c\na: "{source}"\n', ("FMT005", 2)
        )
    yield refused("escape_no_break_space", 'b: c\na: "x\\_y"\n', ("FMT006", 2))
    yield refused("escape_newline", 'b: c\na: "x\\ny"\n', ("FMT020", 2))
    yield refused("escape_return", 'b: c\na: "x\\ry"\n', ("FMT005", 2))
    yield refused("escaped_line_end", 'b: c\na: "x\\\n  y"\n', ("FMT020", 2))
