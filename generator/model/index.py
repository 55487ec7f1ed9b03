"""The index of the whole registry: key → card, in one flat buffer.

The buffer is written once a build and mapped into every process, so a hundred
thousand workers cost each process no decoding and no copy. Layout: a header, an
open-addressing table of 64-bit slots (offset of an entry, 0 for empty), then the
entries (key length, card length, key, card), all in this machine's byte order.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.cards import DECODER, HEAD_DECODER, Card, Head

_HEADER = struct.Struct("=8sQQ")
_SLOT = struct.Struct("=Q")
_LENGTHS = struct.Struct("=HI")
_MAGIC = b"HLIDX001"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key that several records claim; paths are sorted."""

    key: str
    paths: tuple[str, ...]


class Index:
    """Answers what other counties hold; remembers what it was asked about them.

    `unit` is the unit that asks: answers from other units (misses under no unit) are
    kept in `asked` as unit → key → checksum: what a memo of that unit rests on.
    """

    def __init__(self, buffer: memoryview | bytes, unit: str = "") -> None:
        """Read the header of `buffer`."""
        self._buffer = memoryview(buffer)
        magic, self._slots, self.count = _HEADER.unpack_from(self._buffer, 0)
        if magic != _MAGIC:
            message = "not an index"
            raise ValueError(message)
        table = self._buffer[_HEADER.size : _HEADER.size + _SLOT.size * self._slots]
        self._table = table.cast("Q")
        self.unit = unit
        self.asked: dict[str, dict[str, int]] = {}
        # Rules ask for the same few cards again and again while they judge a unit.
        self._cards: dict[str, Card | None] = {}
        self._kinds: dict[str, str] = {}

    def get(self, key: str) -> Card | None:
        """Card of a key, or nothing; nothing either for a file that was refused.

        What such a file says is not known, so nobody may judge by it: its own findings
        tell what is wrong. Whether it is there is told by `entry` and `kind_of`.
        """
        card = self.entry(key)
        return None if card is None or card.unread else card

    def entry(self, key: str) -> Card | None:
        """Card of a key, or nothing; of a refused file its kind and place only."""
        if key in self._cards:
            return self._cards[key]
        raw = self._find(key.encode())
        card: Card | None = None
        if raw is not None:
            card = DECODER.decode(raw)
        self._cards[key] = card
        self._note(key, raw, card)
        return card

    def _note(self, key: str, raw: memoryview | None, head: Card | Head | None) -> None:
        """Remember an answer that came from elsewhere, and a miss."""
        if raw is None or head is None:
            self.asked.setdefault("", {})[key] = 0
        elif head.unit != self.unit:
            answers = self.asked.setdefault(head.unit, {})
            answers[key] = zlib.crc32(raw) | 1 << 32

    def checksum(self, key: str) -> int:
        """Checksum of the present answer to a key, 0 for a miss."""
        raw = self._find(key.encode())
        return 0 if raw is None else zlib.crc32(raw) | 1 << 32

    def kind_of(self, key: str) -> str | None:
        """Kind of the record behind a key; the rest of its card is not decoded."""
        known = self._kinds.get(key)
        if known is not None:
            return known
        raw = self._find(key.encode())
        head = None if raw is None else HEAD_DECODER.decode(raw)
        self._note(key, raw, head)
        if head is None:
            return None
        self._kinds[key] = head.kind
        return head.kind

    def know(self, kind: str, keys: Iterable[str]) -> None:
        """Learn the keys of records of a kind that lie in the unit that asks."""
        self._kinds.update(dict.fromkeys(keys, kind))

    def are(self, keys: Iterable[str], kind: str) -> bool:
        """Whether every key leads to a record of a kind."""
        known = self._kinds
        for key in keys:
            found = known.get(key) or self.kind_of(key)
            if found != kind:
                return False
        return True

    def head(self, key: str) -> Head | None:
        """Kind and unit behind a key; nothing is remembered of the question."""
        raw = self._find(key.encode())
        return None if raw is None else HEAD_DECODER.decode(raw)

    def _find(self, key: bytes) -> memoryview | None:
        buffer, table = self._buffer, self._table
        mask = self._slots - 1
        slot = zlib.crc32(key) & mask
        while True:
            offset = table[slot]
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
        Duplicate(key, tuple(sorted(paths)))
        for key, paths in sorted(clashes.items())
        if not key.startswith("unread:")
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
