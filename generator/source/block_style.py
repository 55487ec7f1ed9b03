"""The style nearly all records are written in, read line by line without libyaml.

It knows comments, `key: value`, `- item` and deeper lines: a part of what the strict
reader of YAML accepts. At anything else it gives up, so it never reports a fault. A
test and a fuzzer hold that it reads nothing otherwise than libyaml's events tell.
"""

from __future__ import annotations

import re
from typing import Any, Final

from generator.source.characters import COMMON_WIDE
from generator.source.scalars import BOOLEANS, RETYPED_WORDS, is_integer
from generator.source.scalars import looks_like_number as is_number

_FIRST: Final = f"0-9A-Za-z{COMMON_WIDE}"
_REST: Final = rf"\x21\x22\x24-\x2b\x2d-\x39\x3b-\x5a\x5c\x5e-\x7a\x7c\x7e{COMMON_WIDE}"
"""Printable ASCII without `# , : [ ] { }`."""
_PLAIN: Final = f"[{_FIRST}][{_REST}]*+(?: ++[{_REST}]++)*+"
_DOUBLE: Final = rf'"(?! )[\x20\x21\x23-\x5b\x5d-\x7e{COMMON_WIDE}]*+(?<! )"'
_SINGLE: Final = rf"'(?! )[\x20-\x26\x28-\x7e{COMMON_WIDE}]*+(?<! )'"
_SCALAR: Final = f"{_PLAIN}|{_DOUBLE}|{_SINGLE}"
_KEY: Final = '[a-z][a-z0-9_]{0,60}+|"[0-9A-Za-z_-]{1,60}+"'
_lines = re.compile(
    rf"( *+)(?:(- )?(?:({_KEY}):(?: ({_SCALAR}))?|({_SCALAR}))"
    rf"|(?:#[\x20-\x7e{COMMON_WIDE}]*+)?)(?:\n(?: *+\n)*+|\Z)"
    r"|(.++)",
    re.DOTALL,
).findall
"""Of each line: indent, dash, key, value, bare scalar; or last, all that is unread."""
_ITEM_INDENT: Final = 2
_CLASSES: Final[dict[str, Any]] = {"- ": list, "": dict}
"""What must be open where a line has a dash, or has none."""
_WORDS: Final = RETYPED_WORDS | BOOLEANS.keys()


class _OtherStyle(Exception):
    """The text holds something that only the strict reader can judge."""


def read(text: str, maximum_depth: int, maximum_scalar: int) -> dict[str, Any] | None:
    """Return the mapping of a text in block style, or nothing if it is another."""
    try:
        return _read(text, maximum_depth, maximum_scalar)
    except _OtherStyle:
        return None


def _read(  # noqa: C901, PLR0912 - the hot loop of every build
    text: str, maximum_depth: int, maximum_scalar: int
) -> dict[str, Any]:
    root: dict[str, Any] = {}
    container: Any = root
    open_: list[tuple[int, Any]] = [(0, root)]
    indent = 0
    pending: str | None = None
    for spaces, dash, key, value, bare, unread in _lines(text):
        if not key and not bare:
            if unread:
                raise _OtherStyle
            continue
        here = len(spaces)
        if pending is not None:
            if here <= indent:
                raise _OtherStyle
            indent = here
            _push(open_, indent, [] if dash else {}, maximum_depth)
            container[pending] = container = open_[-1][1]
            pending = None
        elif here != indent:
            container = _closed(open_, here)
            indent = here
        if container.__class__ is not _CLASSES[dash]:
            raise _OtherStyle
        if bare:
            if not dash:
                raise _OtherStyle
            container.append(_value(bare, maximum_scalar))
            continue
        if dash:
            indent += _ITEM_INDENT
            _push(open_, indent, {}, maximum_depth)
            container.append(open_[-1][1])
            container = open_[-1][1]
        name = key[1:-1] if key[0] == '"' else key
        if name in container or (name is key and key in _WORDS):
            raise _OtherStyle
        if value:
            container[name] = _value(value, maximum_scalar)
        else:
            pending = name
    if pending is not None or not root:
        raise _OtherStyle
    return root


def _push(
    open_: list[tuple[int, Any]], indent: int, container: Any, maximum: int
) -> None:
    """Go one level deeper, if a record may be as deep."""
    if len(open_) >= maximum:
        raise _OtherStyle
    open_.append((indent, container))


def _closed(open_: list[tuple[int, Any]], indent: int) -> Any:
    """Go up to the level of an indent and return what is open there."""
    while open_[-1][0] > indent:
        open_.pop()
    found, container = open_[-1]
    if found != indent:
        raise _OtherStyle
    return container


def _value(source: str, maximum: int) -> str | int | bool:
    """Return the value of a scalar that is surely text, an integer or a boolean."""
    if len(source) > maximum:
        raise _OtherStyle
    first = source[0]
    if first in "\"'":
        return source[1:-1]
    if first <= "9":
        if is_integer(source):
            return int(source)
        if is_number(source):
            raise _OtherStyle
        return source
    if source in _WORDS:
        if source in BOOLEANS:
            return BOOLEANS[source]
        raise _OtherStyle
    return source
