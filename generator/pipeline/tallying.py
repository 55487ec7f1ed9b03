"""Tallying: the counts of every unit, kept while nothing that they rest on changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import msgspec
from msgspec import Struct

from generator.model.commons import Commons
from generator.model.dossier import Dossier, dossiers_of
from generator.model.kinds.activities import Rate
from generator.model.shares import Rated
from generator.pipeline.dossiers import parcels_of, rates_of
from generator.pipeline.facts import FileFact, UnitFacts, load_facts, record_of
from generator.pipeline.memo import Memo, digest
from generator.pipeline.session import Session
from generator.pipeline.shuffle import Parcels, parcels_digest, unpack
from generator.pipeline.workers import run_tasks
from generator.policy.candidate import payee_of
from generator.policy.lifecycle import is_active
from generator.policy.paying import entitlement
from generator.publication import tallies
from generator.publication.statistic_sources import (
    BatchCount,
    GradeCount,
    TrainingCount,
    WorkerCount,
)
from generator.publication.tallies import Tally

_KINDS = ("worker", "grade")
_PAID_YEARS = 2
"""Years whose allowances are added up: the last one, and the one to compare it with."""
_BATCH = msgspec.msgpack.Decoder(BatchCount)
_GRADE = msgspec.msgpack.Decoder(GradeCount)
_TRAINING = msgspec.msgpack.Decoder(TrainingCount)
_WORKER = msgspec.msgpack.Decoder(WorkerCount)
_ENCODER = msgspec.msgpack.Encoder()

Area = Annotated[str, msgspec.Meta(pattern="^([0-9]{6})?$")]
Year = Annotated[int, msgspec.Meta(ge=1900, le=2199)]
Numbers = list[tuple[tuple[tallies.Figure, Area, Year, tallies.Column], int]]
"""The numbers of a tally; decoding refuses a key that could hold anything else."""


class Kept(Struct, frozen=True, array_like=True):
    """A unit's tally as it was counted last, and its key."""

    key: bytes
    numbers: Numbers


_KEPT = msgspec.msgpack.Decoder(Kept)


@dataclass(frozen=True, slots=True)
class _Work:
    """What every process needs."""

    memo: Memo
    commons: Commons
    as_of: date
    rates: Mapping[tuple[str, int], Rate]
    settled: Mapping[int, date]


_Task = tuple[str, bytes, Parcels]


def tally_of(session: Session) -> Tally:
    """Count the whole register."""
    parcels, rates = parcels_of(session), rates_of(session)
    rates_digest = digest(msgspec.msgpack.encode([*rates.values()]))
    whole: Tally = Counter()
    tasks: list[_Task] = []
    for unit, summary in session.loaded.summaries.items():
        own = parcels.get(unit, ())
        key = digest(session.unit_key(summary), parcels_digest(own), rates_digest)
        kept = _kept(session.memo, unit, key)
        if kept is None:
            tasks.append((unit, key, own))
        else:
            whole.update(kept)
    commons, as_of = session.loaded.commons, session.toolbox.as_of
    policies = (record.value for record in commons.policies.values())
    settled = tallies.settled_days(policies, as_of)
    work = _Work(session.memo, commons, as_of, rates, settled)
    for numbers in run_tasks(work, _tally_unit, tasks, session.jobs):
        whole.update(dict(numbers))
    return whole


def _kept(memo: Memo, unit: str, key: bytes) -> Tally | None:
    payload = memo.get(f"tallies/{unit}")
    kept = None if payload is None else _KEPT.decode(payload)
    return Counter(dict(kept.numbers)) if kept and kept.key == key else None


def _tally_unit(work: _Work, task: _Task) -> Numbers:
    unit, key, parcels = task
    facts = load_facts(work.memo, unit)
    if facts is None:
        raise AssertionError(unit)
    tally: Tally = Counter()
    for fact in facts.records("training"):
        tallies.count_training(tally, _TRAINING.decode(fact.record), work.as_of)
    for fact in facts.records("batch"):
        tallies.count_batch(tally, _BATCH.decode(fact.record), work.as_of)
    _count_workers(tally, work, facts, parcels)
    payload = _ENCODER.encode(Kept(key, sorted(tally.items())))
    work.memo.put(f"tallies/{unit}", payload)
    return _KEPT.decode(payload).numbers


def _count_workers(
    tally: Tally, work: _Work, facts: UnitFacts, parcels: Parcels
) -> None:
    by_path: dict[str, FileFact] = {one.path: one for one in facts.records(*_KINDS)}
    if not by_path:
        return
    # Allowances rest on ratings; the many classes would only be sorted in vain.
    shares = {
        worker: [share for share in own if isinstance(share, Rated)]
        for worker, own in unpack(work.memo, facts.unit, parcels).items()
    }
    records = [record_of(fact) for fact in by_path.values()]
    for dossier in dossiers_of(records, shares):
        worker = _WORKER.decode(by_path[dossier.worker.path].record)
        grades = [_GRADE.decode(by_path[one.path].record) for one in dossier.grades]

        def holds(day: date, own: Dossier = dossier) -> bool:
            return any(is_active(one.value, day) for one in own.grades)

        def area_on(day: date, one: WorkerCount = worker) -> str:
            begun = [span for span in one.managed_by if span.start <= day]
            return (begun or one.managed_by)[-1].area

        tallies.count_worker(tally, worker, holds, area_on, work.as_of)
        tallies.count_inspections(tally, grades, area_on, work.settled)
        if grades:
            _count_payments(tally, work, dossier)


def _count_payments(tally: Tally, work: _Work, dossier: Dossier) -> None:
    """Count what is due by the rules; the register does not hold what was paid."""
    person = payee_of(dossier)
    for year, known_on in [*work.settled.items()][-_PAID_YEARS:]:
        judged = entitlement(person, year, work.commons, known_on, work.rates)
        if judged is not None and judged[1].grade is not None:
            payer, found = judged
            yuan = found.amount if found.eligible else None
            tallies.count_payment(tally, payer, year, yuan)
