"""Dossiers of a session: one worker's, or everybody's, unit by unit."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.model.dossier import Dossier, dossiers_of
from generator.model.index import Index
from generator.model.kinds.activities import Rate
from generator.model.record import Record
from generator.pipeline.facts import load_facts, record_of
from generator.pipeline.memo import Memo
from generator.pipeline.session import Session
from generator.pipeline.shuffle import (
    Parcels,
    Post,
    received,
    send,
    still_stands,
    unpack,
)
from generator.pipeline.workers import run_tasks

_KINDS = ("worker", "identity", "case", "grade")
"""The kinds of records that a dossier is put together from; the rest are shares."""


def parcels_of(session: Session) -> dict[str, Parcels]:
    """Send what units say of workers elsewhere; unchanged parcels stay."""
    summaries = session.loaded.summaries
    rosters = {unit: summary.roster for unit, summary in summaries.items()}
    post = Post(session.memo, session.toolbox.buffer, rosters)
    sent, tasks = [], []
    for unit, summary in summaries.items():
        if summary.shares_digest:
            standing = still_stands(post, summary)
            if standing is None:
                tasks.append(summary)
            else:
                sent.append((unit, standing))
    sent += run_tasks(post, send, tasks, session.jobs)
    return received(sent)


def dossiers_in(memo: Memo, unit: str, parcels: Parcels) -> Iterator[Dossier]:
    """Put together the dossiers of a unit, with what it has received."""
    facts = load_facts(memo, unit)
    if facts is None:
        raise AssertionError(unit)
    records = (record_of(fact) for fact in facts.records(*_KINDS))
    return dossiers_of(records, unpack(memo, unit, parcels))


def dossier_of(session: Session, worker: str) -> Dossier | None:
    """Put together the dossier of one worker, if there is one."""
    head = Index(session.toolbox.buffer).head(worker)
    if head is None or head.kind != "worker":
        return None
    own = parcels_of(session).get(head.unit, ())
    found = dossiers_in(session.memo, head.unit, own)
    return next((one for one in found if one.worker.value.id == worker), None)


def dossiers(session: Session) -> Iterator[Dossier]:
    """Put together the dossiers of all workers, unit by unit."""
    parcels = parcels_of(session)
    for unit in session.loaded.summaries:
        yield from dossiers_in(session.memo, unit, parcels.get(unit, ()))


def record_at(session: Session, unit: str, path: str) -> Record[Struct] | None:
    """Read a sound record of a unit by its path."""
    facts = load_facts(session.memo, unit)
    found = () if facts is None else facts.records()
    return next((record_of(fact) for fact in found if fact.path == path), None)


def rates_of(session: Session) -> dict[tuple[str, int], Rate]:
    """Read the allowance rates that counties have set, by area and year."""
    rates: dict[tuple[str, int], Rate] = {}
    for unit, summary in session.loaded.summaries.items():
        if not any(path.startswith("rates/") for path in summary.digests):
            continue
        facts = load_facts(session.memo, unit)
        for fact in () if facts is None else facts.records("rate"):
            value = record_of(fact).value
            assert isinstance(value, Rate)  # noqa: S101 - the kind says so
            rates[value.area, value.year] = value
    return rates
