"""The index over all units: built when a card changes, else mapped as it stands."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.model.index import Duplicate, build_index
from generator.pipeline.facts import Card, UnitSummary, load_cards
from generator.pipeline.memo import Memo, digest


class StandingIndex(Struct, frozen=True):
    """The index file, what it was made from, and the keys claimed twice."""

    key: bytes
    file: str
    duplicates: tuple[Duplicate, ...]
    units: dict[str, bytes]
    """Digest of each unit's cards."""


_DECODER = msgspec.msgpack.Decoder(StandingIndex)


def index_over(memo: Memo, summaries: dict[str, UnitSummary]) -> StandingIndex:
    """Find or build the index of these units."""
    key = digest(
        *(
            part
            for unit in sorted(summaries)
            for part in (unit.encode(), summaries[unit].cards_digest)
        )
    )
    payload = memo.get("index/standing")
    if payload is not None:
        standing = _DECODER.decode(payload)
        if standing.key == key and Path(standing.file).is_file():
            return standing
    return _build(memo, summaries, key)


def map_index(standing: StandingIndex) -> memoryview:
    """Map the index file into this process."""
    with Path(standing.file).open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _build(memo: Memo, summaries: dict[str, UnitSummary], key: bytes) -> StandingIndex:
    def entries() -> Iterator[Card]:
        for unit in sorted(summaries):
            yield from load_cards(memo, unit)

    buffer, duplicates = build_index(entries())
    file = memo.path(f"index/{key.hex()}")
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_suffix(".new")
    temporary.write_bytes(buffer)
    temporary.replace(file)
    for old in file.parent.iterdir():
        if old.name not in (file.name, "standing"):
            old.unlink(missing_ok=True)
    units = {unit: summary.cards_digest for unit, summary in summaries.items()}
    standing = StandingIndex(key, str(file), duplicates, units)
    memo.put("index/standing", msgspec.msgpack.encode(standing))
    return standing
