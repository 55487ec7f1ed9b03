"""Writes typed records as canonical YAML: fast, and always read back as meant."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import msgspec

_PLAIN = re.compile(
    r"[A-Za-z一-鿿㐀-䶿\U00020000-\U000323af]"
    r"[A-Za-z0-9一-鿿㐀-䶿\U00020000-\U000323af"
    r"·、，。；：（）《》〔〕“”／＋./+@_-]*"
)
"""Scalars that need no quotes: they start with a letter and hold no YAML syntax."""
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_FIELDS: dict[type, tuple[tuple[str, str], ...]] = {}


def record_text(kind: str, path: str, record: msgspec.Struct) -> str:
    """Text of a record's file, modeline first; `path` is below `registry/`."""
    schema = "../" * (path.count("/") + 1) + f"schemas/{kind}.schema.json"
    lines = [f"# yaml-language-server: $schema={schema}"]
    _mapping(lines, "", "", record)
    lines.append("")
    return "\n".join(lines)


def scalar(value: Any) -> str:
    """Write a scalar; text is quoted where a plain scalar would be ambiguous."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int | date):
        return str(value)
    text = str(value)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _fields(type_: type) -> tuple[tuple[str, str], ...]:
    known = _FIELDS.get(type_)
    if known is None:
        infos = msgspec.structs.fields(type_)
        known = tuple((info.name, info.encode_name) for info in infos)
        _FIELDS[type_] = known
    return known


def _mapping(lines: list[str], first: str, indent: str, record: Any) -> None:
    """Write a mapping; `first` stands before its first key, `indent` before others."""
    if isinstance(record, dict):
        pairs = [(scalar(key), value) for key, value in record.items()]
    else:
        pairs = [
            (key, value)
            for name, key in _fields(type(record))
            if (value := getattr(record, name)) is not None and value != ()
        ]
    lead = first
    for key, value in pairs:
        if isinstance(value, msgspec.Struct | dict):
            lines.append(f"{lead}{key}:")
            _mapping(lines, indent + "  ", indent + "  ", value)
        elif isinstance(value, tuple):
            lines.append(f"{lead}{key}:")
            _sequence(lines, indent + "  ", value)
        else:
            lines.append(f"{lead}{key}: {scalar(value)}")
        lead = indent


def _sequence(lines: list[str], indent: str, values: tuple[Any, ...]) -> None:
    for value in values:
        if isinstance(value, msgspec.Struct):
            _mapping(lines, indent + "- ", indent + "  ", value)
        else:
            lines.append(f"{indent}- {scalar(value)}")
