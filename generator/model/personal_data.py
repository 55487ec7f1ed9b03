"""Recognisers of personal data in any text: what must not stand in the registry.

A cheap look comes first: a text without a long run of digits, an at sign or a house
number is done with in microseconds, and nearly every record is such a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from generator.findings.place import Place
from generator.model.context import SourceText
from generator.model.identifiers import is_certificate_number
from generator.model.names import OFFICE_FIELDS


class Trace(StrEnum):
    """What a piece of text looks like."""

    CITIZEN_ID = "citizen_id"
    OLD_CITIZEN_ID = "old_citizen_id"
    MOBILE = "mobile"
    BANK_CARD = "bank_card"
    EMAIL = "email"
    ADDRESS = "address"
    PASSPORT = "passport"


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where in a text something was recognised; never what it says."""

    trace: Trace
    line: int
    column: int


_SEPARATOR = "[ \\-.\u00a0\u2010-\u2015\u3000\uff0d\uff0e_/]"
_DIGITS = re.compile(rf"\d(?:{_SEPARATOR}?\d){{10,}}(?:{_SEPARATOR}?[XxＸｘ])?")
_USCC_LINE = re.compile(r"""^[ -]*uscc: *["']?""")
_SPELLED_AT = re.compile(r"[\[(（]at[\])）]", re.IGNORECASE)
_EMAIL = re.compile(
    r"[A-Za-z0-9０-９._．%+\-]+(?:@|＠| ?[\[(（]at[\])）] ?)"
    r"(?P<host>[A-Za-z0-9０-９\-]+(?:[.．][A-Za-z0-9０-９\-]+)*[.．][A-Za-z]{2,})",
    re.IGNORECASE,
)
_NUMERAL = "[0-9０-９一二三四五六七八九十百]"
_ADDRESS = re.compile(
    "(?:"
    # a road and a number on it
    f"(?:路|街|巷|弄|大道|胡同|里弄)[东西南北中]?(?:段)? ?{_NUMERAL}{{1,5}}"
    f"(?:[-—之]{_NUMERAL}{{1,3}})? ?(?:号|弄|巷|#)"
    # a village and a group or number in it
    f"|(?:村|屯|庄|社区) ?{_NUMERAL}{{1,4}} ?(?:组|号|队|社)"
    # a building, its staircase, floor or flat
    f"|{_NUMERAL}{{1,4}} ?(?:号楼|栋|幢|座|单元|号院) ?"
    f"{_NUMERAL}{{1,4}} ?(?:单元|室|号|楼|层|户)?"
    f"|(?:小区|花园|公寓|新村|家园|苑|府|城) ?{_NUMERAL}{{1,4}} ?(?:号楼|栋|幢|座|-)"
    f"|(?:楼|栋|幢|座|单元|层) ?[0-9０-９]{{2,4}} ?室"
    ")"
)
_UNIT = "号弄巷栋幢座单室组队社楼院户层#"
_HOUSE_NUMBER = re.compile(
    f"[{_UNIT}](?:(?<={_NUMERAL}[{_UNIT}])|(?<={_NUMERAL} [{_UNIT}]))"
)
"""What every address has; found fast, because it begins with a set."""
_PASSPORT = re.compile(
    r"护照[^\n]{0,10}?(?P<number>[EeGgDdSsPpHh][A-Za-z]?[0-9]{7,8})(?![0-9])"
)
_PROVINCES = frozenset(
    (
        *range(11, 16),
        *range(21, 24),
        *range(31, 38),
        *range(41, 47),
        *range(50, 55),
        *range(61, 66),
        *(71, 81, 82, 83, 91, 99),
    )
)
"""First two digits of a citizen's number; 99 is the province of made-up data."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_FIRST_BIRTH = 1900
_LAST_BIRTH = 2099
_CITIZEN_LENGTH, _OLD_CITIZEN_LENGTH, _MOBILE_LENGTH = 18, 15, 11
_CARD_LENGTHS = range(16, 20)
_CARD_STARTS = re.compile("4|5[1-5]|2[2-7]|35|60|62|68|69|81|9[0-8]")
_RESERVED_HOSTS = (".example", ".invalid", ".test", ".localhost")
"""Domains that no one can have; the sample data and the handbook use them."""
_OFFICE_BLOCKS = {
    kind: re.compile(
        f"^(?:{'|'.join(sorted({field.split('.')[0] for field in fields}))}):"
        r".*(?:\n[ \t].*|\n(?=\n|[ \t]))*",
        re.MULTILINE,
    )
    for kind, fields in OFFICE_FIELDS.items()
}


def places_of(source: SourceText, trace: Trace) -> Iterator[Place]:
    """Name the places of one kind of personal data in a file and in its name."""
    if any(sighting.trace is trace for sighting in sightings(source.path, "docs")):
        yield Place(source.path)
    for sighting in sightings(source.text, source.kind):
        if sighting.trace is trace:
            yield Place(source.path, (), sighting.line, sighting.column)


@lru_cache(maxsize=2)
def sightings(text: str, kind: str) -> tuple[Sighting, ...]:
    """Recognise personal data in a file of a kind (`docs` for the handbook)."""
    found = [
        *(_numbers(text) if _may_hold_numbers(text) else ()),
        *_words(text, kind),
    ]
    return tuple(
        Sighting(trace, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        for at, trace in sorted(found)
    )


_PLAIN = bytes.maketrans(b"123456789", b"0" * 9)
_LONG_RUN = b"0" * _MOBILE_LENGTH
_WIDE = re.compile(
    "[０-９٠-٩۰-۹०-९\U0001d7ce-\U0001d7ff\u00a0\u2010-\u2015\u3000\uff0d\uff0e]"
)


def _may_hold_numbers(text: str) -> bool:
    """Tell whether eleven digits stand together, separators left out."""
    run = text.encode("utf-8", "replace").translate(_PLAIN, b" -./_")
    return _LONG_RUN in run or _WIDE.search(text) is not None


def _numbers(text: str) -> Iterator[tuple[int, Trace]]:
    for match in _DIGITS.finditer(text):
        at = match.start()
        if _is_ours(text, at, match[0]):
            continue
        for offset, trace in _in_run(match[0]):
            yield at + offset, trace


def _is_ours(text: str, at: int, run: str) -> bool:
    """Tell whether the digits belong to a certificate number or stand for a code."""
    before = text[max(0, at - 2) : at]
    if before == "HL" and is_certificate_number(f"HL{run}"):
        return True
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return _USCC_LINE.fullmatch(line) is not None


def _in_run(run: str) -> Iterator[tuple[int, Trace]]:
    """Recognise the numbers in a run of digits and separators.

    A whole run is one number, or several with separators between them.
    """
    places = [at for at, sign in enumerate(run) if sign.isdigit() or sign in "XxＸｘ"]
    digits = "".join(_plain(run[at]) for at in places)
    whole = _recognised(digits)
    if whole is not None:
        yield 0, whole
        return
    start = 0
    while start < len(digits):
        if start and places[start] == places[start - 1] + 1:
            start += 1
            continue
        for length in (_CITIZEN_LENGTH, 19, 17, 16, _OLD_CITIZEN_LENGTH, 13, 11):
            end = start + length
            if end > len(digits) or (
                end < len(digits) and places[end] == places[end - 1] + 1
            ):
                continue
            trace = _recognised(digits[start:end])
            if trace is not None:
                yield places[start], trace
                start = end - 1
                break
        start += 1


def _plain(sign: str) -> str:
    return "X" if sign in "XxＸｘ" else str(int(sign))


def _recognised(digits: str) -> Trace | None:
    """Name what a number without separators is."""
    length = len(digits)
    if length == _CITIZEN_LENGTH and _is_citizen_id(digits):
        return Trace.CITIZEN_ID
    if not digits.isdigit():
        return None
    if length in _CARD_LENGTHS and _is_card(digits):
        return Trace.BANK_CARD
    if length == _OLD_CITIZEN_LENGTH and _is_old_citizen_id(digits):
        return Trace.OLD_CITIZEN_ID
    local = digits.removeprefix("86")
    local = local.removeprefix("0")
    if len(local) == _MOBILE_LENGTH and local[0] == "1" and local[1] in "3456789":
        return Trace.MOBILE
    return None


def _is_citizen_id(digits: str) -> bool:
    body = digits[:17]
    if not body.isdigit() or int(body[:2]) not in _PROVINCES:
        return False
    year = int(body[6:10])
    if not _FIRST_BIRTH <= year <= _LAST_BIRTH or not _is_date(year, body[10:14]):
        return False
    total = sum(int(d) * w for d, w in zip(body, _WEIGHTS, strict=True))
    return _CHECKS[total % 11] == digits[17]


def _is_old_citizen_id(digits: str) -> bool:
    return int(digits[:2]) in _PROVINCES and _is_date(
        _FIRST_BIRTH + int(digits[6:8]), digits[8:12]
    )


def _is_date(year: int, month_and_day: str) -> bool:
    try:
        date(year, int(month_and_day[:2]), int(month_and_day[2:]))
    except ValueError:
        return False
    return True


def _is_card(digits: str) -> bool:
    if not _CARD_STARTS.match(digits):
        return False
    doubled = (int(d) * 2 for d in digits[-2::-2])
    total = sum(int(d) for d in digits[-1::-2])
    return (total + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0  # noqa: PLR2004


def _words(text: str, kind: str) -> Iterator[tuple[int, Trace]]:
    found: list[tuple[int, Trace]] = []
    if "@" in text or "＠" in text or _SPELLED_AT.search(text):
        found += [
            (match.start(), Trace.EMAIL)
            for match in _EMAIL.finditer(text)
            if not match["host"].lower().endswith(_RESERVED_HOSTS)
        ]
    found += [(at, Trace.ADDRESS) for at in _addresses(text)]
    if found:
        offices = _office_spans(text, kind)
        for at, trace in found:
            if not any(start <= at < end for start, end in offices):
                yield at, trace
    if "护照" in text:
        for match in _PASSPORT.finditer(text):
            yield match.start("number"), Trace.PASSPORT


def _addresses(text: str) -> Iterator[int]:
    """Look for an address on each line that has a house number."""
    done = 0
    for hint in _HOUSE_NUMBER.finditer(text):
        if hint.start() < done:
            continue
        start = text.rfind("\n", 0, hint.start()) + 1
        end = text.find("\n", start)
        done = len(text) if end < 0 else end
        before = -1
        for match in _ADDRESS.finditer(text, start, done):
            if match.start() != before:  # else it goes on with the one before
                yield match.start()
            before = match.end()


def _office_spans(text: str, kind: str) -> list[tuple[int, int]]:
    block = _OFFICE_BLOCKS.get(kind)
    return [] if block is None else [match.span() for match in block.finditer(text)]
