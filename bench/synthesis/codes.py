"""Ids, certificate numbers and credit codes with right check characters."""

from __future__ import annotations

from random import Random

from generator.model.vocabulary import GRADE_DIGITS

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Characters of the random part of an id: no I, L, O, U."""
_BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {character: value for value, character in enumerate(_BASE36)}
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_UNIT_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
CREDIT_PREFIXES = {
    "private_enterprise": "91",
    "individual_business": "92",
    "social_group": "51",
    "private_non_enterprise": "52",
    "foundation": "53",
}


def check_character(text: str) -> str:
    """Check character of ISO 7064 MOD 37,36."""
    check = 18
    for character in text:
        check = (((check or 36) * 2) % 37 + _VALUES[character]) % 36
    return _BASE36[(1 - ((check or 36) * 2) % 37) % 36]


def new_id(chance: Random, prefix: str) -> str:
    """Draw an id of a kind.

    Drawn again where the check character could be misread, or where the id would
    be all digits and so look like a telephone number.
    """
    while True:
        body = prefix + "".join(chance.choices(ALPHABET, k=9))
        check = check_character(body)
        if check not in "ILOU" and not body[1:].isdigit():
            return body + check


def certificate_number(area: str, year: int, level: str, serial: int) -> str:
    """Certificate number with the check digits of ISO 7064 MOD 97-10."""
    digits = f"{area}{year}{GRADE_DIGITS[level]}{serial:04}"
    return f"HL{digits}{98 - int(digits) * 100 % 97:02}"


def credit_code(chance: Random, kind: str, region: str) -> str:
    """Fictional unified social credit code (GB 32100) of a region 99xxxx."""
    unit = "MA" + "".join(chance.choices("0123456789", k=6))
    total = sum(
        _VALUES[character] * weight
        for character, weight in zip(unit, _UNIT_WEIGHTS, strict=True)
    )
    remainder = (11 - total % 11) % 11
    unit += "X" if remainder == 10 else str(remainder)
    body = CREDIT_PREFIXES[kind] + region + unit
    weighted = sum(
        _CREDIT.index(character) * weight
        for character, weight in zip(body, _CREDIT_WEIGHTS, strict=True)
    )
    return body + _CREDIT[(31 - weighted) % 31]
