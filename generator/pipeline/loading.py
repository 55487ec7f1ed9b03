"""Loading a registry: which units changed, their first pass, the snapshot after."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec
from msgspec import Struct

from generator.findings.finding import Finding
from generator.model.commons import Commons, commons_of
from generator.model.layout import COMMONS, unit_of
from generator.pipeline.facts import UnitSummary, first_pass, load_facts, record_of
from generator.pipeline.memo import Memo
from generator.pipeline.programme import Programme
from generator.source.files import Folder, SourceFile, survey_of

Stat = tuple[int, int, int]
"""Size, modification time in nanoseconds, inode."""


class Seen(Struct, frozen=True, array_like=True):
    """A unit as it stood at the last run."""

    stats: dict[str, Stat]
    summary: UnitSummary


class Snapshot(Struct, frozen=True):
    """All units as they stood at the last run: like Git's index, a stat cache."""

    units: dict[str, Seen]
    folders: dict[str, Folder]


_DECODER = msgspec.msgpack.Decoder(Snapshot)
_TICK = 1_000_000_000
"""Nanoseconds. A file system's clock ticks: a file written again in the tick in which
it was read keeps its times, so younger entries than this are not trusted."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A registry after the first pass."""

    summaries: dict[str, UnitSummary]
    findings: tuple[Finding, ...]
    commons: Commons
    commons_digest: bytes
    papers: tuple[str, ...]
    """Files of the registry that are no records, by path."""

    @property
    def records(self) -> int:
        """How many sound records there are."""
        return sum(summary.records for summary in self.summaries.values())


Task = tuple[str, list[SourceFile], dict[str, bytes]]
"""A unit whose first pass must run: its files, and the digests still known."""


def load(
    programme: Programme,
    memo: Memo,
    run: Callable[[list[Task]], Iterable[UnitSummary]],
) -> Loaded:
    """Walk the registry and load every unit that is not as it was."""
    started = time.time_ns()
    before = _snapshot(memo)
    seen = before.units
    survey = survey_of(programme.place.registry, before.folders)
    by_unit: dict[str, list[SourceFile]] = defaultdict(list)
    for file in survey.files:
        by_unit[unit_of(file.path)].append(file)
    by_unit.setdefault(COMMONS, [])
    summaries: dict[str, UnitSummary] = {}
    tasks: list[Task] = []
    for unit, own in sorted(by_unit.items()):
        old = seen.get(unit)
        stats = {file.path: _stat(file) for file in own}
        if old is not None and old.stats == stats:
            summaries[unit] = old.summary
            continue
        tasks.append((unit, own, _known(old, stats)))
    for summary in run(tasks):
        summaries[summary.unit] = summary
    if tasks or len(seen) != len(by_unit) or survey.folders != before.folders:
        _keep_snapshot(memo, by_unit, summaries, survey.folders, started - _TICK)
    findings = [programme.fault_finding(path, fault) for path, fault in survey.faults]
    for summary in summaries.values():
        findings.extend(summary.findings)
    commons = _commons(memo)
    return Loaded(
        summaries,
        tuple(findings),
        commons,
        summaries[COMMONS].digest,
        tuple(survey.papers),
    )


def run_first_pass(programme: Programme, memo: Memo, task: Task) -> UnitSummary:
    """Run one task of the first pass."""
    unit, files, known = task
    return first_pass(programme, memo, unit, files, known)


def _known(old: Seen | None, stats: dict[str, Stat]) -> dict[str, bytes]:
    if old is None:
        return {}
    return {
        path: old.summary.digests[path]
        for path, stat in stats.items()
        if old.stats.get(path) == stat and path in old.summary.digests
    }


def _snapshot(memo: Memo) -> Snapshot:
    payload = memo.get("snapshot/all")
    return Snapshot({}, {}) if payload is None else _DECODER.decode(payload)


def _keep_snapshot(
    memo: Memo,
    by_unit: dict[str, list[SourceFile]],
    summaries: dict[str, UnitSummary],
    folders: dict[str, Folder],
    settled: int,
) -> None:
    """Keep what was last written before `settled`: folders, and stat entries."""
    units = {
        unit: Seen(
            {f.path: _stat(f) for f in own if f.mtime_ns < settled}, summaries[unit]
        )
        for unit, own in by_unit.items()
    }
    kept = {
        prefix: folder
        for prefix, folder in folders.items()
        if folder.mtime_ns < settled
    }
    memo.put("snapshot/all", msgspec.msgpack.encode(Snapshot(units, kept)))


def _stat(file: SourceFile) -> Stat:
    return file.size, file.mtime_ns, file.inode


def _commons(memo: Memo) -> Commons:
    facts = load_facts(memo, COMMONS)
    if facts is None:
        return Commons(None)
    return commons_of(record_of(fact) for fact in facts.records())
