"""Dossiers: everything the registry holds of one worker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.identity import Identity
from generator.model.kinds.worker import Worker
from generator.model.record import Record
from generator.model.shares import Attended, Paired, Presented, Rated, Share


@dataclass(frozen=True, slots=True)
class Dossier:
    """A worker with identity, cases and grades, each in the order of its date.

    `ratings` are in the order of their years, `classes` of their last day, `pairs` of
    their first, `presented` of their day. `derived` keeps what layers above have
    worked out of the dossier, so that many rules ask once.
    """

    worker: Record[Worker]
    identity: Record[Identity] | None
    cases: tuple[Record[Case], ...]
    grades: tuple[Record[Grade], ...]
    ratings: tuple[Rated, ...] = ()
    classes: tuple[Attended, ...] = ()
    pairs: tuple[Paired, ...] = ()
    presented: tuple[Presented, ...] = ()
    derived: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)


def dossiers_of(
    records: Iterable[Record[Any]], shares: Mapping[str, Iterable[Share]]
) -> Iterator[Dossier]:
    """Put together the dossiers of a unit: its records, and its workers' shares."""
    by_kind: dict[str, dict[str, list[Record[Any]]]] = {
        kind: defaultdict(list) for kind in ("identity", "case", "grade")
    }
    workers: list[Record[Any]] = []
    for record in records:
        if record.kind == "worker":
            workers.append(record)
        elif record.kind == "identity":
            by_kind["identity"][record.value.id].append(record)
        elif record.kind in by_kind:
            by_kind[record.kind][record.value.worker].append(record)
    for worker in workers:
        name = worker.value.id
        identity = by_kind["identity"].get(name)
        cases = by_kind["case"].get(name, [])
        grades = by_kind["grade"].get(name, [])
        sent: dict[type, list[Any]] = {kind: [] for kind in _ORDERS}
        for share in shares.get(name, ()):
            sent[type(share)].append(share)
        yield Dossier(
            worker,
            identity[0] if identity else None,
            _in_order(cases, lambda record: (record.value.accepted_on, record.path)),
            _in_order(grades, lambda record: (record.value.issued_on, record.path)),
            _in_order(sent[Rated], _ORDERS[Rated]),
            _in_order(sent[Attended], _ORDERS[Attended]),
            _in_order(sent[Paired], _ORDERS[Paired]),
            _in_order(sent[Presented], _ORDERS[Presented]),
        )


_ORDERS: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    Rated: lambda share: (share.year, share.path, share.order),
    Attended: lambda share: (share.end, share.path, share.order),
    Paired: lambda share: (share.start, share.path, share.order),
    Presented: lambda share: (share.held_on, share.path, share.order),
}
"""How each kind of share is ordered."""


def _in_order(found: list[Any], order: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Sort what is more than one: most dossiers hold one case."""
    if len(found) > 1:
        found.sort(key=order)
    return tuple(found)
