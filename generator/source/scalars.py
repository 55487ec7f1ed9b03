"""What a plain scalar is: a JSON value, text, or something that must be quoted."""

from __future__ import annotations

import re
from typing import Final

BOOLEANS: Final = {"true": True, "false": False}
NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML reads as no value."""
_OTHER_BOOLEANS: Final = frozenset({"True", "TRUE", "False", "FALSE"})
RETYPED_WORDS: Final = NOTHING | _OTHER_BOOLEANS
"""Words that some reader of YAML takes for no text; `yes` and `NO` are text."""

is_integer = re.compile(r"0|-?[1-9][0-9]{0,14}").fullmatch
"""Fifteen digits at most, so that every reader of JSON keeps the value."""
looks_like_number = re.compile(
    r"[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0[oO][0-7_]+|[-+]?0[bB][01_]+"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
).fullmatch
"""What YAML 1.1 or 1.2 reads as a number, in all its spellings."""


def is_retyped(text: str) -> bool:
    """Tell whether some reader of YAML takes a plain scalar for no text."""
    return (
        text in RETYPED_WORDS or text in BOOLEANS or looks_like_number(text) is not None
    )


def look(text: str) -> str:
    """Name what a retyped scalar looks like, so that the hint can say it."""
    if text in _OTHER_BOOLEANS:
        return "boolean"
    digits = text.lstrip("+-")
    if digits.isdigit():
        return "leading_zero" if digits.startswith("0") else "long_number"
    return "clock" if ":" in digits else "number"
