"""Second pass: a unit's rules and its own pages, with the index at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import Struct

from generator.findings.finding import Finding
from generator.model.dossier import Dossier, dossiers_of
from generator.model.index import Index
from generator.model.kinds.grade import Grade
from generator.model.kinds.notice import Notice
from generator.model.kinds.organization import Organization
from generator.model.kinds.worker import Worker
from generator.model.record import Record
from generator.model.shares import Share
from generator.pipeline.facts import FileFact, UnitFacts, record_of
from generator.pipeline.memo import Memo, digest
from generator.pipeline.shuffle import Parcels, unpack
from generator.pipeline.toolbox import Toolbox
from generator.pipeline.writing import Made, Writer, write_form
from generator.policy.lifecycle import may_be_named, notice_state, standing_of
from generator.policy.surroundings import policy_in_force
from generator.publication.notices import NoticeProjector
from generator.publication.project import Holder, Projector
from generator.publication.public import (
    PublicCertificateStatus,
    PublicNoticeLine,
    PublicRow,
)
from generator.publication.rare_characters import names_in, rare_characters
from generator.publication.sources import (
    GradeSource,
    IdentitySource,
    NoticeSource,
    OrganizationSource,
    WorkerSource,
)

_ENCODER = msgspec.msgpack.Encoder()
_GRADE = msgspec.msgpack.Decoder(GradeSource)
_IDENTITY = msgspec.msgpack.Decoder(IdentitySource)
_NOTICE = msgspec.msgpack.Decoder(NoticeSource)
_ORGANIZATION = msgspec.msgpack.Decoder(OrganizationSource)
_WORKER = msgspec.msgpack.Decoder(WorkerSource)
_OFTEN_NAMED = ("worker", "case", "grade", "organization", "party_organization")
"""Kinds that other records of the same unit refer to by their id."""


class Answers(Struct, frozen=True, array_like=True):
    """What the index answered of one unit: its cards' digest, key → checksum."""

    cards: bytes
    checksums: dict[str, int]


class Verdict(Struct, frozen=True, array_like=True):
    """Findings of a unit's rules, and the foreign answers they rest on."""

    key: bytes
    index: bytes
    asked: dict[str, Answers]
    findings: tuple[Finding, ...]


class Product(Struct, frozen=True, array_like=True):
    """What a unit gives to the whole: rows, lists, and its pages."""

    key: bytes
    index: bytes
    asked: dict[str, Answers]
    rows: tuple[PublicRow, ...]
    statuses: tuple[PublicCertificateStatus, ...]
    notices: tuple[PublicNoticeLine, ...]
    organizations: tuple[OrganizationSource, ...]
    made: tuple[Made, ...]
    glyphs: str
    """Rare characters among the names that the unit's pages show, in order."""


VERDICTS = msgspec.msgpack.Decoder(Verdict)
PRODUCTS = msgspec.msgpack.Decoder(Product)


def glyphs_of(products: Iterable[Product]) -> str:
    """Rare characters among the names that all units' pages show, in order."""
    return "".join(sorted({one for product in products for one in product.glyphs}))


def unit_key(facts_digest: bytes, commons_digest: bytes, as_of: str) -> bytes:
    """Key of a unit's product, but for the foreign answers.

    That of its verdict also rests on what the unit has received.
    """
    return digest(facts_digest, commons_digest, as_of.encode())


def still_holds(
    kept: Verdict | Product, key: bytes, toolbox: Toolbox, unit: str
) -> bool:
    """Whether a kept verdict or product is what would be made now.

    Under the same index every answer is the same; else those are asked again that
    came from units whose cards have changed, and the misses.
    """
    if kept.key != key:
        return False
    if kept.index == toolbox.standing.key:
        return True
    index = toolbox.index_for(unit)
    units = toolbox.standing.units
    return all(
        index.checksum(name) == answer
        for other, answers in kept.asked.items()
        if not other or answers.cards != units.get(other)
        for name, answer in answers.checksums.items()
    )


def _answers(toolbox: Toolbox, index: Index) -> dict[str, Answers]:
    units = toolbox.standing.units
    return {
        other: Answers(units.get(other, b""), checksums)
        for other, checksums in index.asked.items()
    }


def judge(
    toolbox: Toolbox, memo: Memo, facts: UnitFacts, key: bytes, parcels: Parcels
) -> Verdict:
    """Run all rules on a unit's records and dossiers, and keep the verdict."""
    index = toolbox.index_for(facts.unit)
    shares = unpack(memo, facts.unit, parcels)
    findings = tuple(toolbox.judge(subjects_of(facts, shares, index), index))
    verdict = Verdict(key, toolbox.standing.key, _answers(toolbox, index), findings)
    memo.put(f"verdicts/{facts.unit}", _ENCODER.encode(verdict))
    return verdict


def publish(
    toolbox: Toolbox, memo: Memo, facts: UnitFacts, key: bytes, writer: Writer
) -> Product:
    """Project a unit, write the pages of its persons and notices, keep the rest."""
    index = toolbox.index_for(facts.unit)
    projector = Projector(toolbox.commons, index, toolbox.as_of)
    tray = _Tray()
    for holder in _holders(facts, toolbox):
        published = projector.publish(holder)
        tray.rows.extend(published.rows)
        tray.statuses.extend(published.statuses)
        for certificate in published.certificates:
            tray.made.extend(write_form(toolbox, writer, certificate))
            tray.glyphs |= rare_characters(names_in(certificate))
        if published.worker is not None:
            tray.made.extend(write_form(toolbox, writer, published.worker))
    _publish_notices(toolbox, facts, projector, index, writer, tray)
    organizations = tuple(_organizations(facts))
    tray.glyphs |= rare_characters(
        name.name for source in organizations for name in source.names
    )
    product = Product(
        key,
        toolbox.standing.key,
        _answers(toolbox, index),
        tuple(tray.rows),
        tuple(tray.statuses),
        tuple(tray.notices),
        organizations,
        tuple(tray.made),
        "".join(sorted(tray.glyphs)),
    )
    memo.put(f"products/{facts.unit}", _ENCODER.encode(product))
    return product


@dataclass(slots=True)
class _Tray:
    """What a unit collects while it is projected."""

    rows: list[PublicRow]
    statuses: list[PublicCertificateStatus]
    notices: list[PublicNoticeLine]
    made: list[Made]
    glyphs: set[str]

    def __init__(self) -> None:
        self.rows, self.statuses, self.notices, self.made = [], [], [], []
        self.glyphs = set()


def _publish_notices(
    toolbox: Toolbox,
    facts: UnitFacts,
    projector: Projector,
    index: Index,
    writer: Writer,
    tray: _Tray,
) -> None:
    notices = NoticeProjector(
        toolbox.commons, index, toolbox.as_of, projector.names, toolbox.calendar
    )
    for fact in facts.records("notice"):
        value = record_of(fact).value
        if not isinstance(value, Notice):
            continue
        state = notice_state(value, toolbox.as_of)
        source = _NOTICE.decode(fact.record)
        form = notices.publish(source, state)
        line = notices.line(source, state)
        if form is not None and line is not None:
            tray.notices.append(line)
            tray.made.extend(write_form(toolbox, writer, form))
            tray.glyphs |= rare_characters(names_in(form))


def _organizations(facts: UnitFacts) -> Iterator[OrganizationSource]:
    """Organisations that agreed to be named; only those have a page."""
    for fact in facts.records("organization"):
        value = record_of(fact).value
        if isinstance(value, Organization):
            consent = value.consent
            if consent and consent.agreed and consent.withdrawn_on is None:
                yield _ORGANIZATION.decode(fact.record)


def _holders(facts: UnitFacts, toolbox: Toolbox) -> Iterator[Holder]:
    identities = {
        source.id: source
        for source in (_IDENTITY.decode(f.record) for f in facts.records("identity"))
    }
    grades: dict[str, list[FileFact]] = defaultdict(list)
    for fact in facts.records("grade"):
        grades[_GRADE.decode(fact.record).worker].append(fact)
    for fact in facts.records("worker"):
        source = _WORKER.decode(fact.record)
        own = grades.get(source.id)
        if not own:
            continue
        worker = record_of(fact).value
        assert isinstance(worker, Worker)  # noqa: S101 - the kind says so
        erased = source.id in toolbox.commons.erasures
        yield Holder(
            source,
            identities.get(source.id),
            may_be_named(worker, toolbox.as_of) and not erased,
            _standings(own, toolbox),
        )


def _standings(facts: list[FileFact], toolbox: Toolbox) -> tuple[Any, ...]:
    pairs = []
    for fact in facts:
        grade = record_of(fact).value
        assert isinstance(grade, Grade)  # noqa: S101 - the kind says so
        on = toolbox.as_of
        policy = policy_in_force(toolbox.commons, grade.policy.profile, on)
        standing = standing_of(grade, on, policy)
        pairs.append((_GRADE.decode(fact.record), standing))
    return tuple(sorted(pairs, key=lambda pair: (pair[0].issued_on, pair[0].id)))


def subjects_of(
    facts: UnitFacts, shares: Mapping[str, Iterable[Share]], index: Index
) -> Iterator[Record[Struct] | Dossier]:
    """Each record of the unit, then each worker's dossier.

    The index learns what lies in the unit, for most references lead no further.
    """
    records: list[Record[Any]] = [record_of(fact) for fact in facts.records()]
    for kind in _OFTEN_NAMED:
        index.know(kind, (one.value.id for one in records if one.kind == kind))
    yield from records
    yield from dossiers_of(records, shares)
