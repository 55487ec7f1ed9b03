"""Ids and certificate numbers: their alphabet and check characters."""

from __future__ import annotations

import re

from stdnum.iso7064 import mod_37_36, mod_97_10

RANDOM_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Characters of an id: digits and letters without I, L, O and U."""

_RANDOM_LENGTH = 9
_ID = re.compile(rf"[A-Z][{RANDOM_ALPHABET}]{{{_RANDOM_LENGTH + 1}}}")
_NUMBER = re.compile(r"HL(?P<body>[0-9]{15})(?P<check>[0-9]{2})")
_PARTS = re.compile(r"[0-9]{6}[0-9]{4}[1-4][0-9]{4}")


def check_character(body: str) -> str:
    """Return the ISO 7064 MOD 37,36 character of an id's letter and nine characters.

    It may be I, L, O or U, which no id may hold: the caller then draws anew.
    """
    check: str = mod_37_36.calc_check_digit(body)
    return check


def is_id(text: str, prefix: str) -> bool:
    """Tell whether a text is an id of the kind whose letter is `prefix`."""
    if _ID.fullmatch(text) is None or text[0] != prefix:
        return False
    return check_character(text[:-1]) == text[-1]


def certificate_number(area: str, year: int, grade_digit: str, serial: int) -> str:
    """Return `HL`, area, year, grade, serial and two ISO 7064 MOD 97-10 digits."""
    body = f"{area}{year:04d}{grade_digit}{serial:04d}"
    if _PARTS.fullmatch(body) is None:
        raise ValueError(f"no certificate number has the digits {body}")
    return f"HL{body}{mod_97_10.calc_check_digits(body)}"


def is_certificate_number(text: str) -> bool:
    """Tell whether a text is a certificate number with the right check digits."""
    match = _NUMBER.fullmatch(text)
    if match is None or _PARTS.fullmatch(match["body"]) is None:
        return False
    # 98 and 01, or 97 and 00, leave the same remainder: one of each pair is no answer.
    digits: str = mod_97_10.calc_check_digits(match["body"])
    return digits == match["check"]
