"""Shuffle: shares travel from the unit that keeps a sheet to the worker's own unit.

Each unit's shares are parted by the unit of the worker; a parcel is one file from one
unit to another. What a unit has received stands in its key by digest, so a sheet that
changes makes only those units be judged again whose workers stand on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec
from msgspec import Struct

from generator.model.index import Index
from generator.model.shares import Share
from generator.pipeline.facts import UnitSummary
from generator.pipeline.memo import Memo, digest

Shares = list[tuple[str, Share]]
"""Shares with the worker of each."""

Parcels = tuple[tuple[str, bytes], ...]
"""Sending unit and digest of each parcel that a unit has received."""

_SHARES = msgspec.msgpack.Decoder(Shares)
_ENCODER = msgspec.msgpack.Encoder()


class Sent(Struct, frozen=True, array_like=True):
    """What a unit has sent: digest of each parcel and of the receiver's roster.

    `unknown` are workers without a file: should one appear, all is parted again.
    """

    key: bytes
    unknown: tuple[str, ...]
    parcels: dict[str, bytes]
    rosters: dict[str, bytes]


_SENT = msgspec.msgpack.Decoder(Sent)


@dataclass(frozen=True, slots=True)
class Post:
    """Who sends: the index that knows every worker's unit, rosters, the cache."""

    memo: Memo
    buffer: memoryview
    rosters: Mapping[str, bytes]


def still_stands(post: Post, summary: UnitSummary) -> Sent | None:
    """Return what a unit has sent, if it would send the same now."""
    payload = post.memo.get(f"sent/{summary.unit}")
    if payload is None:
        return None
    sent = _SENT.decode(payload)
    if sent.key != summary.shares_digest:
        return None
    index = Index(post.buffer)
    if any(index.kind_of(worker) for worker in sent.unknown):
        return None
    for target, roster in sent.rosters.items():
        if post.rosters.get(target) == roster:
            continue
        parcel = _parcel(post.memo, target, summary.unit)
        if any(_home(index, worker) != target for worker, _ in parcel):
            return None
    return sent


def send(post: Post, summary: UnitSummary) -> tuple[str, Sent]:
    """Part a unit's shares by the units of the workers, and keep the parcels."""
    payload = post.memo.get(f"shares/{summary.unit}")
    shares: Shares = [] if payload is None else _SHARES.decode(payload)
    index = Index(post.buffer)
    homes: dict[str, str | None] = {}
    sorted_out: dict[str, Shares] = defaultdict(list)
    for worker, share in shares:
        if worker not in homes:
            homes[worker] = _home(index, worker)
        home = homes[worker]
        if home is not None:
            sorted_out[home].append((worker, share))
    parcels = {}
    for target, own in sorted_out.items():
        content = _ENCODER.encode(own)
        post.memo.put(_name(target, summary.unit), content)
        parcels[target] = digest(content)
    sent = Sent(
        summary.shares_digest,
        tuple(sorted(worker for worker, home in homes.items() if home is None)),
        parcels,
        {target: post.rosters.get(target, b"") for target in parcels},
    )
    post.memo.put(f"sent/{summary.unit}", _ENCODER.encode(sent))
    return summary.unit, sent


def received(sent: Iterable[tuple[str, Sent]]) -> dict[str, Parcels]:
    """Say of every unit which parcels it has received, by sending unit."""
    found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
    for source, one in sent:
        for target, content in one.parcels.items():
            found[target].append((source, content))
    return {target: tuple(sorted(parcels)) for target, parcels in found.items()}


def unpack(memo: Memo, unit: str, parcels: Parcels) -> dict[str, list[Share]]:
    """Read a unit's parcels: the shares of each of its workers."""
    shares: dict[str, list[Share]] = defaultdict(list)
    for source, _ in parcels:
        for worker, share in _parcel(memo, unit, source):
            shares[worker].append(share)
    return shares


def parcels_digest(parcels: Parcels) -> bytes:
    """Digest of everything that a unit has received."""
    return digest(*(part for source, own in parcels for part in (source.encode(), own)))


def _parcel(memo: Memo, target: str, source: str) -> Iterator[tuple[str, Share]]:
    payload = memo.get(_name(target, source))
    if payload is None:
        raise AssertionError(source, target)
    yield from _SHARES.decode(payload)


def _name(target: str, source: str) -> str:
    return f"parcels/{target}/from/{source}"


def _home(index: Index, worker: str) -> str | None:
    """Unit of a worker's file, if there is one; the index notes nothing of use here."""
    head = index.head(worker)
    return head.unit if head is not None and head.kind == "worker" else None
