"""Dossiers: everything the registry holds of one worker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
        own = tuple(shares.get(name, ()))
        yield Dossier(
            worker,
            identity[0] if identity else None,
            tuple(sorted(cases, key=lambda r: (r.value.accepted_on, r.path))),
            tuple(sorted(grades, key=lambda r: (r.value.issued_on, r.path))),
            tuple(sorted((s for s in own if isinstance(s, Rated)), key=_by_year)),
            tuple(sorted((s for s in own if isinstance(s, Attended)), key=_by_end)),
            tuple(sorted((s for s in own if isinstance(s, Paired)), key=_by_start)),
            tuple(sorted((s for s in own if isinstance(s, Presented)), key=_by_day)),
        )


def _by_year(share: Rated) -> tuple[int, str, int]:
    return share.year, share.path, share.order


def _by_end(share: Attended) -> tuple[str, str, int]:
    return share.end.isoformat(), share.path, share.order


def _by_start(share: Paired) -> tuple[str, str, int]:
    return share.start.isoformat(), share.path, share.order


def _by_day(share: Presented) -> tuple[str, str, int]:
    return share.held_on.isoformat(), share.path, share.order
