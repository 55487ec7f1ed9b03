"""The search written a second time: which files a query fetches, and what it finds.

It reads nothing but the files of the index, as a browser would, and shares with the
generator only the folding of text. `tests/browser/` holds the script to it.
"""

from __future__ import annotations

import gzip
import json
import math
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from generator.publication.search_keys import fold, latin_keys, spell
from tests.traditional_table import ASSET, table

PAGE = 30
MOST_FETCHED = 30
FETCHED_BESIDE_TABLE = 20
MOST_FORMS = 4
NAME, UNIT, READING = 1, 5, 9
TRADITIONAL = "assets/traditional.js"
Row = list[str]
Check = Callable[[Row], bool]


class Entry(NamedTuple):
    """A term in the index: rows, ids of its first buckets, buckets in all."""

    rows: int
    ids: list[str]
    buckets: int


@dataclass
class Answer:
    """The first page of a search, and what it moved; no total: not all was read."""

    names: list[Row] = field(default_factory=list)
    units: list[Row] = field(default_factory=list)
    name_total: int | None = 0
    unit_total: int | None = 0
    form: str = ""
    """The text in the characters that were looked for."""
    fetched: set[str] = field(default_factory=set)


@dataclass
class Group:
    """Rows of one kind of match, read bucket after bucket."""

    folder: str
    entry: Entry | None
    matches: Check
    exact: bool
    passes: Check | None
    found: list[Row] = field(default_factory=list)
    total: int | None = 0

    def take(self, model: Model, answer: Answer, wanted: int, budget: int) -> int:
        """Read up to `wanted` rows within `budget` buckets; return the buckets left."""
        if self.entry is None:
            return budget
        rows, ids, buckets = self.entry
        counted = self.exact and self.passes is None
        self.total = rows if counted else None
        if wanted <= 0:
            return budget
        goal = wanted if counted else max(wanted, PAGE)
        place = 0
        while place < len(ids) and budget > 0 and len(self.found) < goal:
            number = budget
            if counted:
                missing = (goal - len(self.found)) * buckets / rows
                number = min(budget, math.ceil(missing))
            chosen = ids[place : place + number]
            for one in chosen:
                bucket = model.file(answer, f"search/{self.folder}/{one}.json")
                self.found += [row for row in bucket if self._fits(row)]
            budget -= len(chosen)
            place += len(chosen)
        if place == len(ids) == buckets and not counted:
            self.total = len(self.found)
        return budget

    def _fits(self, row: Row) -> bool:
        return self.matches(row) and (self.passes is None or self.passes(row))


class Model:
    """Answers queries from the files of an index."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = {**files, TRADITIONAL: ASSET.read_bytes()}
        self.sizes: dict[str, int] = {}
        self.parsed: dict[str, Any] = {}

    def sent(self, answer: Answer) -> int:
        """Bytes that the files of an answer take on the wire."""
        for path in answer.fetched:
            if path not in self.sizes:
                self.sizes[path] = len(gzip.compress(self.files[path], 6, mtime=0))
        return sum(self.sizes[path] for path in answer.fetched)

    def search(self, text: str, passes: Check | None = None) -> Answer:
        """Find the first page of a query that is no number, in whichever characters."""
        answer = Answer()
        if not fold(text):
            return answer
        groups = self._groups(answer, text, passes)
        if groups is None and any(ord(one) >= 0x2E80 for one in text):
            answer.fetched.add(TRADITIONAL)
            for form in _simplified(text):
                groups = groups or self._groups(answer, form, passes)
        if groups is not None:
            self._first_page(answer, *groups)
        return answer

    def _first_page(
        self, answer: Answer, names: list[Group], units: list[Group]
    ) -> None:
        heavy = TRADITIONAL in answer.fetched
        wanted, budget = PAGE, FETCHED_BESIDE_TABLE if heavy else MOST_FETCHED
        query = fold(answer.form)
        for group in names:
            budget = group.take(self, answer, wanted, budget)
            shown = group.found[:wanted]
            answer.names += sorted(shown, key=lambda row: fold(row[NAME]) != query)
            wanted -= len(shown)
        for group in units:
            budget = group.take(self, answer, wanted, budget)
            shown = group.found[:wanted]
            answer.units += sorted(shown, key=lambda row: fold(row[NAME]) != query)
            wanted -= len(shown)
        answer.name_total = _sum(group.total for group in names)
        answer.unit_total = _sum(group.total for group in units)

    def _groups(
        self, answer: Answer, form: str, passes: Check | None
    ) -> tuple[list[Group], list[Group]] | None:
        """Groups of names and of units; nothing where no term of them is known."""
        query = fold(form)
        answer.form = form
        meta = self.file(answer, "search/meta.json")
        latin = query.isascii() and query.isalpha()
        sound = spell(query)
        starts, others = (
            ("p" + sound, "i" + sound) if latin else ("s" + query, "n" + query)
        )
        pairs = self._pairs(query, meta["common"])
        terms = [starts, others, "v" + query, *("u" + pair for pair in pairs)]
        entries = [self._entry(answer, meta["shards"], term) for term in terms]
        begins = entries[2]
        names = [
            Group("n", entries[0], _name_start(query, sound, latin), True, passes),
            Group("n", entries[1], _name_inside(query, sound, latin), True, passes),
        ]
        exact = len(query) == 2
        inside = entries[3] if exact else _together(entries[3:])
        units = [
            Group(
                "u", begins, lambda row: fold(row[UNIT]).startswith(query), True, passes
            ),
            Group(
                "u",
                inside,
                lambda row: (
                    query in fold(row[UNIT])
                    and not (begins and fold(row[UNIT]).startswith(query))
                ),
                exact,
                passes,
            ),
        ]
        known = any(group.entry is not None for group in (*names, *units))
        return (names, units) if known else None

    def _pairs(self, query: str, common: list[str]) -> list[str]:
        pairs = [query[place : place + 2] for place in range(len(query) - 1)]
        place = {pair: -number for number, pair in enumerate(common)}
        worst = -len(common)
        return sorted(dict.fromkeys(pairs), key=lambda pair: place.get(pair, worst))[:3]

    def _entry(self, answer: Answer, shards: int, term: str) -> Entry | None:
        place = zlib.crc32(term[1:].encode()) % shards
        shard = self.file(answer, f"search/t/{place:04x}.json")
        if term not in shard:
            return None
        rows, joined, *more = shard[term]
        ids = [joined[start : start + 6] for start in range(0, len(joined), 6)]
        return Entry(rows, ids, more[0] if more else len(ids))

    def file(self, answer: Answer, path: str) -> Any:
        """Read a file of the index, and note that it was fetched."""
        answer.fetched.add(path)
        if path not in self.parsed:
            self.parsed[path] = json.loads(self.files[path])
        return self.parsed[path]


def _name_start(query: str, sound: str, latin: bool) -> Check:
    if latin:
        return lambda row: sound in latin_keys(row[READING]).starts
    return lambda row: fold(row[NAME]).startswith(query)


def _name_inside(query: str, sound: str, latin: bool) -> Check:
    if latin:
        return lambda row: sound in latin_keys(row[READING]).others
    return lambda row: (
        query in fold(row[NAME])[1:] and not fold(row[NAME]).startswith(query)
    )


def _together(entries: list[Entry | None]) -> Entry | None:
    """Buckets that hold every pair; a list that was cut short narrows nothing."""
    known = [entry for entry in entries if entry is not None]
    if not known or len(known) < len(entries):
        return None
    whole = [entry for entry in known if entry.buckets == len(entry.ids)]
    if not whole:
        return known[0]
    first, *rest = whole
    ids = [one for one in first.ids if all(one in other.ids for other in rest)]
    return Entry(0, ids, len(ids)) if ids else None


def _sum(totals: Iterable[int | None]) -> int | None:
    known = list(totals)
    return None if None in known else sum(one for one in known if one is not None)


_table = cache(table)


def _simplified(text: str) -> list[str]:
    """Every way to write a text in simplified characters, the first few."""
    forms = [""]
    simple = _table()
    for one in text:
        choices = simple.get(one, [one])
        forms = [form + choice for form in forms for choice in choices][:MOST_FORMS]
    return [form for form in forms if form != text]
