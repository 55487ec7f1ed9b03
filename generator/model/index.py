"""The index of the whole registry: key → card, in one flat buffer.

The buffer is written once a build and mapped into every process, so a hundred
thousand workers cost each process no decoding and no copy. Layout: a header, an
open-addressing table of 64-bit slots (offset of an entry, 0 for empty), then the
entries (key length, key, card length, card).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.cards import DECODER, Card

_HEADER = struct.Struct("<8sQQ")
_SLOT = struct.Struct("<Q")
_LENGTHS = struct.Struct("<HI")
_MAGIC = b"HLIDX001"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key that several records claim; paths are sorted."""

    key: str
    paths: tuple[str, ...]


class Index:
    """Answers what other counties hold; remembers what it was asked about them.

    `unit` is the unit that asks: answers from other units (and misses) are kept in
    `asked` as key → checksum, which is what a memo of that unit depends on.
    """

    def __init__(self, buffer: memoryview | bytes, unit: str = "") -> None:
        """Read the header of `buffer`."""
        self._buffer = memoryview(buffer)
        magic, self._slots, self.count = _HEADER.unpack_from(self._buffer, 0)
        if magic != _MAGIC:
            message = "not an index"
            raise ValueError(message)
        self.unit = unit
        self.asked: dict[str, int] = {}

    def get(self, key: str) -> Card | None:
        """Card of a key, or nothing."""
        raw = self._find(key.encode())
        if raw is None:
            self.asked[key] = 0
            return None
        card: Card = DECODER.decode(raw)
        if card.unit != self.unit:
            self.asked[key] = zlib.crc32(raw) | 1 << 32
        return card

    def checksum(self, key: str) -> int:
        """Checksum of the present answer to a key, 0 for a miss."""
        raw = self._find(key.encode())
        return 0 if raw is None else zlib.crc32(raw) | 1 << 32

    def kind_of(self, key: str) -> str | None:
        """Kind of the record behind a key."""
        card = self.get(key)
        return card.kind if card else None

    def _find(self, key: bytes) -> memoryview | None:
        buffer = self._buffer
        mask = self._slots - 1
        slot = zlib.crc32(key) & mask
        while True:
            (offset,) = _SLOT.unpack_from(buffer, _HEADER.size + 8 * slot)
            if not offset:
                return None
            key_length, card_length = _LENGTHS.unpack_from(buffer, offset)
            start = offset + _LENGTHS.size
            if buffer[start : start + key_length] == key:
                return buffer[start + key_length : start + key_length + card_length]
            slot = (slot + 1) & mask


def build_index(
    entries: Iterable[tuple[str, str, bytes]],
) -> tuple[bytes, tuple[Duplicate, ...]]:
    """Pack (key, path, encoded card) into a buffer; return it and the duplicates.

    The first path in sorted order keeps a key that is claimed twice.
    """
    rows: dict[str, tuple[str, bytes]] = {}
    clashes: dict[str, set[str]] = {}
    for key, path, card in entries:
        standing = rows.get(key)
        if standing is None:
            rows[key] = (path, card)
            continue
        clashes.setdefault(key, {standing[0]}).add(path)
        if path < standing[0]:
            rows[key] = (path, card)
    duplicates = tuple(
        Duplicate(key, tuple(sorted(paths))) for key, paths in sorted(clashes.items())
    )
    return _pack(rows), duplicates


def _pack(rows: dict[str, tuple[str, bytes]]) -> bytes:
    slots = 8
    while slots < 2 * len(rows):
        slots *= 2
    table = bytearray(8 * slots)
    start = _HEADER.size + len(table)
    chunks: list[bytes] = []
    offset = start
    mask = slots - 1
    for key, card in _sorted_entries(rows):
        slot = zlib.crc32(key) & mask
        while _SLOT.unpack_from(table, 8 * slot)[0]:
            slot = (slot + 1) & mask
        _SLOT.pack_into(table, 8 * slot, offset)
        chunk = _LENGTHS.pack(len(key), len(card)) + key + card
        chunks.append(chunk)
        offset += len(chunk)
    return _HEADER.pack(_MAGIC, slots, len(rows)) + bytes(table) + b"".join(chunks)


def _sorted_entries(
    rows: dict[str, tuple[str, bytes]],
) -> Iterator[tuple[bytes, bytes]]:
    for key in sorted(rows):
        yield key.encode(), rows[key][1]


EMPTY = build_index(())[0]
