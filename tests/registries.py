"""Small registries for tests: a folder of YAML to records, index, and verdicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from generator.findings.finding import Problem
from generator.findings.waivers import Exemptions, may_be_waived
from generator.model.cards import ENCODER, card_of
from generator.model.change import Change
from generator.model.commons import Commons, commons_of
from generator.model.context import Context, SourceText
from generator.model.dossier import dossiers_of
from generator.model.index import Duplicate, Index, build_index
from generator.model.keys import keys_of
from generator.model.layout import KINDS, kind_of, unit_of
from generator.model.record import Record
from generator.model.shares import Share, shares_of
from generator.model.waiver_use import WaiverUse, exemption_of
from generator.rulebook import Judged, Rule, Rulebook
from generator.source.yaml_text import parse

AS_OF = date(2026, 6, 30)
"""The day by which small registries are judged, unless their settings pin one."""


@dataclass(frozen=True, slots=True)
class Registry:
    """A registry in memory, as the rules see it."""

    records: tuple[Record[Struct], ...]
    texts: tuple[SourceText, ...]
    commons: Commons
    buffer: bytes
    duplicates: tuple[Duplicate, ...]
    as_of: date

    def context(self, unit: str = "") -> Context:
        """What a rule may read, asked by a unit."""
        return Context(
            self.as_of, self.commons, Index(self.buffer, unit), self.duplicates
        )


def read(folder: Path, expand: Mapping[str, str] | None = None) -> dict[str, str]:
    """Read the texts of a folder by path; `{{name}}` stands for made-up digits.

    So no file of the project holds what looks like personal data.
    """
    texts: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text, name = path.read_text("utf-8"), path.relative_to(folder).as_posix()
            for key, value in (expand or {}).items():
                text = text.replace(f"{{{{{key}}}}}", value)
                name = name.replace(f"{{{{{key}}}}}", value)
            texts[name] = text
    return texts


def load(texts: Mapping[str, str]) -> Registry:
    """Make a registry of texts by path; what is no record is kept as text alone."""
    sources = tuple(_source(path, text) for path, text in texts.items())
    return _registry(tuple(_records(texts)), sources)


def assemble(values: Mapping[str, dict[str, Any]]) -> Registry:
    """Make a registry of plain fields by path."""
    records = tuple(_record(path, value) for path, value in values.items())
    return _registry(records, tuple(_source(path, "") for path in values))


def _registry(
    records: tuple[Record[Struct], ...], texts: tuple[SourceText, ...]
) -> Registry:
    commons = commons_of(records)
    buffer, duplicates = build_index(
        (key, record.path, ENCODER.encode(card_of(record, unit_of(record.path))))
        for record in records
        for key in keys_of(record)
    )
    pinned = commons.settings.value.as_of if commons.settings else None
    return Registry(
        records,
        texts,
        commons,
        buffer,
        duplicates,
        pinned or AS_OF,
    )


def judge(
    registry: Registry,
    rulebook: Rulebook,
    everything: Rulebook | None = None,
    base: Registry | None = None,
) -> Iterator[tuple[Rule, Problem]]:
    """Run every rule on every subject, a unit at a time, and mind the waivers.

    `everything` are the rules that waivers may name, where `rulebook` are but some;
    `base` is the registry as it stood before.
    """
    rules = everything or rulebook
    exemptions = Exemptions(map(exemption_of, registry.commons.waivers), registry.as_of)
    used: set[str] = set()
    for rule, problem in _judge(registry, rules):
        found = exemptions.of(rule.code, rule.severity, problem.place.path)
        if found is not None and exemptions.sets_aside(found):
            used.add(found.source)
        elif rulebook.find(rule.code) is not None:
            yield rule, problem
    context = registry.context()
    for use in _uses(registry, rules, used):
        yield from rulebook.check_waiver(use, context)
    now = {record.path: record for record in registry.records}
    for before in base.records if base else ():
        change = Change(before.kind, before, now.get(before.path))
        yield from rulebook.check_change(change, context)


def _uses(registry: Registry, rules: Rulebook, used: set[str]) -> Iterator[WaiverUse]:
    """What became of each waiver."""
    paths = {text.path for text in registry.texts}
    for record in registry.commons.waivers:
        rule, path = rules.find(record.value.rule), record.value.record
        yield WaiverUse(
            record,
            known=rule is not None,
            waivable=rule is not None and may_be_waived(rule.code, rule.severity, path),
            present=record.value.record in paths,
            used=record.path in used,
        )


def _judge(registry: Registry, rulebook: Rulebook) -> Iterator[tuple[Rule, Problem]]:
    units: dict[str, list[Record[Struct]]] = defaultdict(list)
    for record in registry.records:
        units[unit_of(record.path)].append(record)
    shares: dict[str, list[Share]] = defaultdict(list)
    for record in registry.records:
        for worker, share in shares_of(record):
            shares[worker].append(share)
    for unit, records in sorted(units.items()):
        context = registry.context(unit)
        for record in records:
            yield from rulebook.check_record(record, context)
        for dossier in dossiers_of(records, shares):
            yield from rulebook.check_dossier(dossier, context)
    context = registry.context()
    yield from rulebook.check_index(context.index, context)
    for text in registry.texts:
        yield from rulebook.check_text(text, context)


def described(judged: Judged) -> dict[str, Any]:
    """Write down a problem as `expected.json` has it."""
    rule, problem = judged
    place = problem.place
    found: dict[str, Any] = {"code": rule.code, "path": place.path}
    if place.line is not None:
        found |= {"line": place.line, "column": place.column}
    else:
        found["pointer"] = list(place.pointer)
    return found | {"message": problem.message}


def _records(texts: Mapping[str, str]) -> Iterator[Record[Struct]]:
    for path, text in texts.items():
        if path.endswith(".yml") and kind_of(path) is not None:
            yield _parsed(path, text)


@lru_cache(maxsize=1024)
def _parsed(path: str, text: str) -> Record[Struct]:
    """Parse a record; hundreds of small registries stand on the same policies."""
    kind = kind_of(path)
    assert kind is not None, path
    value, faults = parse(text.encode(), kind.maximum_bytes, kind.maximum_nodes)
    assert value is not None, (path, faults)
    return _record(path, value)


def _record(path: str, value: dict[str, Any]) -> Record[Struct]:
    kind = kind_of(path)
    assert kind is not None, path
    return Record(path, kind.name, msgspec.convert(value, KINDS[kind.name].type))


def _source(path: str, text: str) -> SourceText:
    kind = kind_of(path) if path.endswith(".yml") else None
    return SourceText(path, kind.name if kind else "docs", text)
