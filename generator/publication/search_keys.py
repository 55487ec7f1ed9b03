"""What a name or a unit is found by: the keys of the search index.

`assets/search.js` folds a query and checks a row in exactly these ways; the test
of the browser holds both to the same queries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, product
from typing import NamedTuple

import unicodedata2

from generator.publication.name_readings import (
    COMPOUND_SURNAMES,
    GIVEN_NAMES,
    SURNAMES,
)

MAX_READINGS = 6
"""Most combinations of readings kept of one name."""
UNIT_STARTS = (3, 7)
"""Lengths of beginnings kept of a unit's name, beside the whole."""
_NAME_DOTS = "·•・‧∙⋅･."
_DOTS = frozenset(_NAME_DOTS)
_SEPARATORS = re.compile(
    rf"[\s\u200b-\u200d\ufeff{_NAME_DOTS}'’‘ʼ`\-\u2010-\u2015]+", re.UNICODE
)
_PLAIN = re.compile(r"[\u3400-\u9fff]+")
"""Characters that no folding changes; almost every name is of these alone."""
_LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff]")
_UMLAUT = re.compile(r"u[\u0300-\u036f]*\u0308[\u0300-\u036f]*")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_LETTERS = re.compile(r"[a-z]+")


def fold(text: str) -> str:
    """Bring text and query to one form: half width, small, no blanks, no tones.

    The middle dot of a name and every blank go; `ü` becomes `v`, as it is typed.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = unicodedata2.normalize("NFKC", text).lower()
    text = _SEPARATORS.sub("", text)
    return _fold_latin(text) if _LATIN.search(text) else text


def _fold_latin(text: str) -> str:
    text = _UMLAUT.sub("v", unicodedata2.normalize("NFD", text))
    folded: str = unicodedata2.normalize("NFC", _MARKS.sub("", text))
    return folded


def spell(folded: str) -> str:
    """Bring the spellings of `lü`, `nü`, `lüe` and `nüe` to the one with `v`."""
    text = folded.replace("lyu", "lv").replace("lue", "lve").replace("nue", "nve")
    return f"nv{text[3:]}" if text.startswith("nyu") else text


class Keys(NamedTuple):
    """What a row is found by: runs at the start, which rank first, and the others."""

    starts: set[str]
    others: set[str]


def name_keys(folded: str) -> Keys:
    """Every run of characters of a name; a rare character counts as one."""
    length = len(folded)
    starts = {folded[:end] for end in range(1, length + 1)}
    others = {
        folded[start:end]
        for start in range(1, length)
        for end in range(start + 1, length + 1)
    }
    return Keys(starts, others - starts)


def unit_keys(folded: str) -> Keys:
    """Beginnings of a unit's name, and every pair of neighbouring characters."""
    ends = {*range(*UNIT_STARTS), len(folded)}
    starts = {folded[:end] for end in ends if UNIT_STARTS[0] <= end <= len(folded)}
    pairs = {folded[start : start + 2] for start in range(len(folded) - 1)}
    return Keys(starts, pairs)


def latin_keys(reading: str) -> Keys:
    """Runs of syllables, runs of initials, and surname with initials.

    A reading is written `wang,xiao ming`: the comma ends the surname, a bar parts
    alternatives. One initial alone counts only at the start.
    """
    starts: set[str] = set()
    others: set[str] = set()
    for alternative in reading.split("|"):
        surname, comma, given = alternative.partition(",")
        syllables = [*surname.split(), *given.split()]
        initials = "".join([syllable[0] for syllable in syllables])
        length = len(syllables)
        for end in range(1, length + 1):
            starts.add("".join(syllables[:end]))
            starts.add(initials[:end])
        for start in range(1, length):
            for end in range(start + 1, length + 1):
                others.add("".join(syllables[start:end]))
                if end - start > 1:
                    others.add(initials[start:end])
        if comma:
            known = len(surname.split())
            starts.add("".join(syllables[:known]) + initials[known:])
    return Keys(starts, others - starts)


class NameReader:
    """Reads names aloud: pinyin without tones, by character, remembered."""

    def __init__(self) -> None:
        self._dictionary: dict[int, str] | None = None
        self._given: dict[str, tuple[str, ...]] = {}
        self._surnames: dict[str, list[tuple[str, ...]]] = {}

    def reading(self, name: str, stated: str | None = None) -> str:
        """Write the readings of a name in the form that `latin_keys` takes."""
        characters = list(fold(name))
        known = self._surname_length(name, characters)
        if stated:
            return self._written(self._stated(characters, stated), known)
        parts = self._of_surname(characters[:known])
        parts += [self._of_given(character) for character in characters[known:]]
        alternatives = islice(product(*parts), MAX_READINGS)
        return "|".join(self._written(one, known) for one in alternatives)

    def _of_surname(self, characters: list[str]) -> list[tuple[str, ...]]:
        surname = "".join(characters)
        readings = self._surnames.get(surname)
        if readings is None:
            if surname in COMPOUND_SURNAMES:
                listed = COMPOUND_SURNAMES[surname].split()
                readings = [(syllable,) for syllable in listed]
            elif surname in SURNAMES:
                readings = [tuple(SURNAMES[surname].split())]
            else:
                readings = [self._readings(one)[:1] for one in characters]
            self._surnames[surname] = readings
        return list(readings)

    @staticmethod
    def _surname_length(name: str, characters: list[str]) -> int:
        """Count the characters of the surname; a name with a dot has none."""
        if not characters or not _DOTS.isdisjoint(name):
            return 0
        if len(characters) > 2 and "".join(characters[:2]) in COMPOUND_SURNAMES:  # noqa: PLR2004
            return 2
        return 1

    @staticmethod
    def _written(syllables: Sequence[str], known: int) -> str:
        if not known or len(syllables) <= known:
            return " ".join(syllables)
        return f"{' '.join(syllables[:known])},{' '.join(syllables[known:])}"

    def _of_given(self, character: str) -> tuple[str, ...]:
        readings = self._given.get(character)
        if readings is None:
            listed = GIVEN_NAMES.get(character)
            readings = (
                tuple(listed.split()) if listed else self._readings(character)[:1]
            )
            self._given[character] = readings
        return readings

    def _readings(self, character: str) -> tuple[str, ...]:
        """All readings of a character, the usual one first; itself where unknown."""
        if self._dictionary is None:
            # Loaded at the first name: a check of records needs no dictionary.
            from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415

            self._dictionary = pinyin_dict
        listed = self._dictionary.get(ord(character))
        if listed is None:
            return (character,)
        return tuple(
            dict.fromkeys(spell(_fold_latin(one)) for one in listed.split(","))
        )

    def _stated(self, characters: list[str], stated: str) -> tuple[str, ...]:
        """Split what a person states into one syllable a character, if possible."""
        words = [
            spell(fold(word)) for word in re.split(rf"[\s'’\-{_NAME_DOTS}]+", stated)
        ]
        words = [word for word in words if word]
        if len(words) == len(characters):
            return tuple(words)
        return self._split("".join(words), characters) or tuple(words)

    def _split(self, text: str, characters: list[str]) -> tuple[str, ...] | None:
        if not characters:
            return None if text else ()
        first, *rest = characters
        tables = (SURNAMES.get(first, ""), GIVEN_NAMES.get(first, ""))
        candidates = {*" ".join(tables).split(), *self._readings(first)}
        if len(rest) and first + rest[0] in COMPOUND_SURNAMES:
            candidates.add(COMPOUND_SURNAMES[first + rest[0]].split()[0])
        for syllable in sorted(candidates, key=lambda one: (-len(one), one)):
            if _LETTERS.fullmatch(syllable) and text.startswith(syllable):
                tail = self._split(text[len(syllable) :], rest)
                if tail is not None:
                    return (syllable, *tail)
        return None
