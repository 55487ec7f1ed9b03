"""The search written a second time: which files a query fetches, and what it finds.

It reads nothing but the files of the index, as a browser would, and shares with the
generator only the folding of text.
"""

from __future__ import annotations

import gzip
import json
import math
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.publication.search_keys import fold, latin_keys, spell

PAGE = 30
MOST_FETCHED = 30
Row = list[str]


@dataclass
class Answer:
    """The first page of a search, and what it moved."""

    names: list[Row] = field(default_factory=list)
    units: list[Row] = field(default_factory=list)
    name_total: int = 0
    unit_total: int | None = 0
    fetched: set[str] = field(default_factory=set)


class Model:
    """Answers queries from the files of an index."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.sizes: dict[str, int] = {}
        self.parsed: dict[str, Any] = {}

    def sent(self, answer: Answer) -> int:
        """Bytes that the files of an answer take on the wire."""
        for path in answer.fetched:
            if path not in self.sizes:
                self.sizes[path] = len(gzip.compress(self.files[path], 6, mtime=0))
        return sum(self.sizes[path] for path in answer.fetched)

    def search(self, text: str) -> Answer:
        """Find the first page of a query that is no number."""
        answer = Answer()
        query = fold(text)
        if not query:
            return answer
        meta = self._file(answer, "search/meta.json")
        latin = query.isascii() and query.isalpha()
        sound = spell(query)
        name_terms = ["p" + sound, "i" + sound] if latin else ["s" + query, "n" + query]
        pairs = self._pairs(query, meta["common"])
        entries = [
            self._entry(answer, meta["shards"], term)
            for term in [*name_terms, "v" + query, *("u" + pair for pair in pairs)]
        ]
        budget = MOST_FETCHED
        tests: list[Callable[[Row], bool]]
        if latin:
            tests = [
                lambda row: sound in latin_keys(row[9]).starts,
                lambda row: sound in latin_keys(row[9]).others,
            ]
        else:
            tests = [
                lambda row: fold(row[1]).startswith(query),
                lambda row: (
                    query in fold(row[1])[1:] and not fold(row[1]).startswith(query)
                ),
            ]
        for entry, test in zip(entries[:2], tests, strict=True):
            if entry is None:
                continue
            rows, ids, buckets = entry
            answer.name_total += rows
            wanted = PAGE - len(answer.names)
            plan = ("n", ids, rows / buckets)
            found, budget = self._take(answer, plan, test, wanted, budget)
            answer.names += found[:wanted]
        answer.names.sort(key=lambda row: fold(row[1]) != query)
        self._units(answer, query, entries[2:], budget)
        return answer

    def _units(
        self, answer: Answer, query: str, entries: list[Any], budget: int
    ) -> None:
        starts, *pairs = entries
        if starts:
            rows, ids, buckets = starts
            answer.unit_total = rows
            wanted = PAGE - len(answer.names)
            plan = ("u", ids, rows / buckets)
            found, budget = self._take(
                answer, plan, lambda row: fold(row[5]).startswith(query), wanted, budget
            )
            answer.units += found[:wanted]
        if not pairs or None in pairs:
            return
        whole = [entry for entry in pairs if entry[2] == len(entry[1])]
        exact = len(query) == 2
        ids = pairs[0][1]
        if whole and not exact:
            ids = [
                one for one in whole[0][1] if all(one in other[1] for other in whole)
            ]
        if not ids:
            return
        known = answer.unit_total or 0
        answer.unit_total = known + pairs[0][0] if exact else None
        wanted = PAGE - len(answer.names) - len(answer.units)
        if wanted <= 0:
            return
        density = pairs[0][0] / pairs[0][2] if exact else None
        found, _ = self._take(
            answer,
            ("u", ids, density),
            lambda row: (
                query in fold(row[5])
                and not (starts and fold(row[5]).startswith(query))
            ),
            wanted,
            budget,
        )
        answer.units += found[:wanted]
        complete = len(ids) <= budget and (whole or pairs[0][2] == len(ids))
        if not exact and complete:
            answer.unit_total = known + len(found)

    def _take(
        self,
        answer: Answer,
        plan: tuple[str, list[str], float | None],
        test: Callable[[Row], bool],
        wanted: int,
        budget: int,
    ) -> tuple[list[Row], int]:
        folder, ids, density = plan
        found: list[Row] = []
        place = 0
        goal = wanted if density else max(wanted, PAGE)
        while wanted > 0 and place < len(ids) and budget > 0 and len(found) < goal:
            number = budget
            if density:
                number = min(budget, math.ceil((goal - len(found)) / density))
            chosen = ids[place : place + number]
            for one in chosen:
                bucket = self._file(answer, f"search/{folder}/{one}.json")
                found += [row for row in bucket if test(row)]
            budget -= len(chosen)
            place += len(chosen)
        return found, budget

    def _pairs(self, query: str, common: list[str]) -> list[str]:
        pairs = [query[place : place + 2] for place in range(len(query) - 1)]
        place = {pair: -number for number, pair in enumerate(common)}
        worst = -len(common)
        return sorted(dict.fromkeys(pairs), key=lambda pair: place.get(pair, worst))[:3]

    def _entry(
        self, answer: Answer, shards: int, term: str
    ) -> tuple[int, list[str], int] | None:
        place = zlib.crc32(term[1:].encode()) % shards
        shard = self._file(answer, f"search/t/{place:04x}.json")
        if term not in shard:
            return None
        rows, joined, *more = shard[term]
        ids = [joined[start : start + 6] for start in range(0, len(joined), 6)]
        return rows, ids, more[0] if more else len(ids)

    def _file(self, answer: Answer, path: str) -> Any:
        answer.fetched.add(path)
        if path not in self.parsed:
            self.parsed[path] = json.loads(self.files[path])
        return self.parsed[path]
