"""Ids and certificate numbers against ISO 7064, written out here and by stdnum."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36, mod_97_10

from generator.model.identifiers import (
    RANDOM_ALPHABET,
    certificate_number,
    check_character,
    is_certificate_number,
    is_id,
)
from generator.model.layout import KINDS

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BODIES = st.builds(
    str.__add__,
    st.sampled_from("WPOCGBTAMSX"),
    st.text(alphabet=RANDOM_ALPHABET, min_size=9, max_size=9),
)


def hybrid_check(body: str) -> str:
    """ISO 7064 MOD 37,36 (hybrid system), written from the standard's recursion."""
    product = 36
    for character in body:
        total = (product + LETTERS.index(character)) % 36 or 36
        product = total * 2 % 37
    return LETTERS[(1 - product) % 36]


@given(BODIES)
def test_check_character_is_the_standards(body: str) -> None:
    assert check_character(body) == hybrid_check(body)
    assert mod_37_36.is_valid(body + check_character(body))


def test_the_standards_own_example() -> None:
    # ISO 7064's example for MOD 37,36 as libraries quote it: A12425GABC1234002 → M.
    assert check_character("A12425GABC1234002") == "M"


@given(BODIES)
def test_one_wrong_character_is_noticed(body: str) -> None:
    whole = body + check_character(body)
    good = whole[-1] not in "ILOU"
    assert is_id(whole, body[0]) is good
    for place in range(1, len(whole)):
        for other in RANDOM_ALPHABET:
            if other != whole[place]:
                wrong = whole[:place] + other + whole[place + 1 :]
                assert not is_id(wrong, body[0])


@given(BODIES, st.sampled_from("WPOCGBTAMSX"))
def test_an_id_belongs_to_one_kind(body: str, letter: str) -> None:
    whole = body + check_character(body)
    if letter != body[0]:
        assert not is_id(whole, letter)


@pytest.mark.parametrize("tail", ["\n", " ", "０", ""])
def test_an_id_has_no_tail(tail: str) -> None:
    body = "W00000000Z"
    whole = body + check_character(body)
    assert is_id(whole, "W")
    assert not is_id(whole + tail if tail else whole[:-1], "W")
    assert not is_id(whole.lower(), "W")


def test_alphabet_is_that_of_the_paths() -> None:
    pattern = KINDS["worker"].pattern
    for character in LETTERS:
        path = f"workers/990101/{character}2/W{character}2345678{character}0.yml"
        assert bool(pattern.match(path)) is (character in RANDOM_ALPHABET)


@given(
    st.integers(990000, 999999),
    st.integers(2000, 2099),
    st.sampled_from("1234"),
    st.integers(0, 9999),
)
def test_certificate_number_is_mod_97_10(
    area: int, year: int, grade: str, serial: int
) -> None:
    number = certificate_number(str(area), year, grade, serial)
    body = f"{area}{year}{grade}{serial:04d}"
    check = 98 - int(body) * 100 % 97
    assert number == f"HL{body}{check:02d}"
    assert len(number) == 19
    assert mod_97_10.is_valid(number[2:])
    assert is_certificate_number(number)


def test_one_wrong_or_two_swapped_digits_are_noticed() -> None:
    draw = random.Random(7064)
    for _ in range(200):
        number = certificate_number(
            f"99{draw.randrange(10000):04d}", 2026, draw.choice("1234"),
            draw.randrange(10000),
        )  # fmt: skip
        for place in range(2, 19):
            for digit in "0123456789":
                wrong = number[:place] + digit + number[place + 1 :]
                assert is_certificate_number(wrong) is (wrong == number)
        for place in range(2, 18):
            pair = number[place : place + 2][::-1]
            wrong = number[:place] + pair + number[place + 2 :]
            assert is_certificate_number(wrong) is (wrong == number)


@pytest.mark.parametrize(
    "text",
    ["", "HL", "hl99010120261000197", "HL9901012026１000197", "HL990101202610001977"],
)
def test_what_is_no_certificate_number(text: str) -> None:
    assert not is_certificate_number(text)


def test_check_digits_of_the_same_remainder_are_refused() -> None:
    # 97 leaves the remainder of 00: only one of them is the answer.
    for serial in range(10_000):
        number = certificate_number("990101", 2026, "1", serial)
        other = (int(number[-2:]) + 97) % 194
        if other < 100:
            assert not is_certificate_number(f"{number[:-2]}{other:02d}")


@pytest.mark.parametrize(
    ("area", "year", "grade", "serial"),
    [("99010", 2026, "1", 1), ("990101", 2026, "5", 1), ("990101", 2026, "1", 10_000)],
)
def test_what_cannot_be_numbered(area: str, year: int, grade: str, serial: int) -> None:
    with pytest.raises(ValueError, match="no certificate number"):
        certificate_number(area, year, grade, serial)
