"""The search index: `search/`, read by `assets/search.js` a few small files a query.

Rows lie twice, in buckets of about twenty: `search/n/` sorted by reading and name,
`search/u/` sorted by unit. `search/t/` holds, hashed into shards, each term with
the number of its rows and the buckets that hold them; of a term in very many
buckets (a common surname) only the first. So what one query moves does not grow
with the register. A bucket ends where the hash of a certificate number says so:
one more holder changes one bucket and the shards of its own terms, nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from heapq import nsmallest
from itertools import count, groupby
from operator import itemgetter
from zlib import crc32

from generator.publication.names import UNIT_WITHHELD
from generator.publication.public import PublicRegister, PublicRow
from generator.publication.search_keys import (
    NameReader,
    fold,
    latin_keys,
    name_keys,
    unit_keys,
)
from generator.publication.words import CATEGORIES, CERTIFICATE_STATES, GRADES
from generator.site.canonical import json_bytes
from generator.site.context import SiteContext
from generator.site.page import Artifact

FORMAT = 2
BUCKET_ROWS = (12, 32)
"""Least and most rows of a bucket."""
BUCKET_MASK = 7
"""Between them, one row in eight begins a new bucket."""
NAME_START, NAME, SOUND_START, SOUND, UNIT_START, UNIT = "snpivu"
"""First letter of a term: what it is a part of. The rest alone picks the shard."""
ID_LENGTH = 6
ID_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_BUCKETS = 400
"""Buckets listed of a term; nobody turns more than so many pages."""
SHARD_ROWS = 40
"""Rows a term shard, which keeps a shard below some kilobytes as sent."""
MOST_COMMON = 300
"""Unit terms ranked in `meta.json`: a query takes those that narrow it most."""

Line = tuple[str, ...]
"""Number, name, grade, state, area, unit, last day, code of the area, category;
among names also the reading."""


class _Terms:
    """Terms with the number of their rows and the buckets that hold them."""

    def __init__(self) -> None:
        self._entries: dict[str, list[int | str]] = {}
        """By term: rows, buckets, then the ids of the first buckets."""

    def add(self, counts: Counter[str], bucket: str) -> None:
        """Note the terms of a bucket, each with the number of its rows."""
        entries = self._entries
        for term, rows in counts.items():
            entry = entries.get(term)
            if entry is None:
                entries[term] = [rows, 1, bucket]
                continue
            entry[0] += rows  # type: ignore[operator]
            entry[1] += 1  # type: ignore[operator]
            if len(entry) < MOST_BUCKETS + 2:
                entry.append(bucket)

    def common(self) -> list[str]:
        """List the unit terms in the most buckets, the most common first."""
        found = [
            (-int(entry[1]), term)
            for term, entry in self._entries.items()
            if term[0] == UNIT and int(entry[1]) > 1
        ]
        return [term[1:] for _, term in nsmallest(MOST_COMMON, found)]

    def shards(self, number: int) -> Iterator[Artifact]:
        """Write every shard, empty ones too, so that none is ever missing."""
        shards: list[dict[str, list[int | str]]] = [{} for _ in range(number)]
        for term, entry in self._entries.items():
            rows, buckets = entry[:2]
            value = [rows, "".join(entry[2:])]  # type: ignore[arg-type]
            if len(entry) - 2 != buckets:
                value.append(buckets)
            shards[crc32(term[1:].encode()) % number][term] = value
        for place, content in enumerate(shards):
            yield Artifact(f"search/t/{place:04x}.json", json_bytes(content))


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write both sets of buckets, the shards of terms, and `search/meta.json`."""
    terms = _Terms()
    yield from _buckets("n", _by_name(register.rows), terms)
    yield from _buckets("u", _by_unit(register.rows), terms)
    shards = shard_count(len(register.rows))
    yield from terms.shards(shards)
    meta = {
        "as_of": register.site.as_of,
        "common": terms.common(),
        "format": FORMAT,
        "rows": len(register.rows),
        "sample": register.site.sample,
        "shards": shards,
    }
    yield Artifact("search/meta.json", json_bytes(meta))


def shard_count(rows: int) -> int:
    """Give the number of term shards: a power of two, so that it seldom changes."""
    return 1 << max(0, (rows - 1) // SHARD_ROWS).bit_length()


def _line(row: PublicRow) -> Line:
    return (
        row.number,
        row.name,
        GRADES.get(row.grade, row.grade),
        CERTIFICATE_STATES.get(row.state, row.state),
        row.area_name,
        row.unit,
        row.valid_to.isoformat(),
        row.area,
        CATEGORIES.get(row.category, row.category),
    )


def _by_name(rows: Sequence[PublicRow]) -> Iterator[tuple[Line, list[str]]]:
    reader = NameReader()
    readings = [reader.reading(row.name, row.pinyin) for row in rows]
    keyed = sorted(
        (reading.partition("|")[0], reading, fold(row.name), row.number, place)
        for place, (row, reading) in enumerate(zip(rows, readings, strict=True))
        if row.name
    )
    for (reading, folded), same in groupby(keyed, key=itemgetter(1, 2)):
        by_name, by_sound = name_keys(folded), latin_keys(reading)
        keys = [f"{NAME_START}{key}" for key in by_name.starts]
        keys += [f"{NAME}{key}" for key in by_name.others]
        keys += [f"{SOUND_START}{key}" for key in by_sound.starts]
        keys += [f"{SOUND}{key}" for key in by_sound.others]
        for *_, place in same:
            yield (*_line(rows[place]), reading), keys


def _by_unit(rows: Sequence[PublicRow]) -> Iterator[tuple[Line, list[str]]]:
    keyed = sorted(
        (fold(row.unit), row.number, place)
        for place, row in enumerate(rows)
        if row.name and row.unit not in ("", UNIT_WITHHELD)
    )
    for folded, same in groupby(keyed, key=itemgetter(0)):
        starts, pairs = unit_keys(folded)
        keys = [f"{UNIT}{key}" for key in pairs]
        keys += [f"{UNIT_START}{key}" for key in starts]
        for *_, place in same:
            yield _line(rows[place]), keys


def _buckets(
    folder: str, lines: Iterable[tuple[Line, list[str]]], terms: _Terms
) -> Iterator[Artifact]:
    taken: set[str] = set()
    for bucket in _cut(lines):
        name = _bucket_id(bucket[0][0][0], taken)
        counts: Counter[str] = Counter()
        for _, keys in bucket:
            counts.update(keys)
        terms.add(counts, name)
        content = json_bytes([line for line, _ in bucket])
        yield Artifact(f"search/{folder}/{name}.json", content)


def _cut(
    lines: Iterable[tuple[Line, list[str]]],
) -> Iterator[list[tuple[Line, list[str]]]]:
    """Cut where the rows themselves say so, that a cut stays where it is."""
    least, most = BUCKET_ROWS
    bucket: list[tuple[Line, list[str]]] = []
    for line, keys in lines:
        size = len(bucket)
        ends = size >= least and not crc32(line[0].encode()) & BUCKET_MASK
        if ends or size == most:
            yield bucket
            bucket = []
        bucket.append((line, keys))
    if bucket:
        yield bucket


def _bucket_id(number: str, taken: set[str]) -> str:
    """Name a bucket after its first row; a name in use is drawn again."""
    for attempt in count():
        digest = blake2b(f"{attempt}{number}".encode(), digest_size=8).digest()
        value = int.from_bytes(digest)
        letters = []
        for _ in range(ID_LENGTH):
            value, digit = divmod(value, len(ID_DIGITS))
            letters.append(ID_DIGITS[digit])
        name = "".join(letters)
        if name not in taken:
            taken.add(name)
            return name
    raise AssertionError
