"""Cards: the little that other counties may ask about a record, kept in the index."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from generator.model.kinds.activities import Headcount
from generator.model.kinds.batch import Batch
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.identity import Identity
from generator.model.kinds.notice import Notice
from generator.model.kinds.organization import Organization
from generator.model.kinds.parts import NamePeriod
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.kinds.worker import Worker
from generator.model.record import Record


class Dated(Struct, frozen=True, array_like=True):
    """A value and the period in which it holds."""

    value: str
    start: date
    end: date | None = None


class Card(Struct, frozen=True, array_like=True, kw_only=True):
    """What the index tells of a record of any kind.

    `names` are dated names (party organisation, organisation, identity), `areas`
    the dated managing areas of a worker or the area of a unit or notice. `worker`
    and the fields after it belong to cases and grades.
    """

    kind: str
    unit: str
    path: str
    names: tuple[Dated, ...] = ()
    areas: tuple[Dated, ...] = ()
    covers: tuple[str, ...] = ()
    """Party organisation: organisations covered; batch: digests of the departments to
    be asked (the index holds no free text)."""
    worker: str | None = None
    level: str | None = None
    category: str | None = None
    party_organization: str | None = None
    """Where the person serves; party organisation: its station."""
    organization: str | None = None
    number: str | None = None
    origin: str | None = None
    start: date | None = None
    end: date | None = None
    nameable: bool = True
    """Organisation: agreed to be named in public."""
    unread: bool = False
    """The file stands but could not be read: its findings say why, no other does."""
    unnamed_from: date | None = None
    """Worker: consent withdrawn; grade: ended for good. From then on no name."""
    outcome: str | None = None
    """Case: how it ended; `end` says when."""
    batch: str | None = None
    """Case and notice: the batch that it belongs to."""
    notices: tuple[str, ...] = ()
    """Batch: its notices."""
    policy: tuple[str, str] | None = None
    """Batch, case and grade: the policy version pinned."""
    days: tuple[Dated, ...] = ()
    """Batch: its days by name (issued, apply_from, apply_to, panel, decided, and each
    sitting); case: its holds, by outcome; notice: withdrawn; grade: out_of_force, the
    first act that took it, be it for a time."""
    honours: tuple[Dated, ...] = ()
    """Party organisation: honours by level, until the day they were rescinded."""
    form: str | None = None
    """Party organisation: its form; organisation: its type; training: its level."""
    flags: tuple[str, ...] = ()
    """Organisation: above_scale, key_organization."""
    listed: int = 0
    """Notice: how many persons it lists whom no later notice takes over."""
    successor: str | None = None
    """Identity: merged into; units: who carries on; grade: which one it supersedes."""
    filled: int | None = None
    """Headcount: how many serve."""

    def name_on(self, day: date) -> str | None:
        """Name in force on a day, else the latest one before it, else the first."""
        best: Dated | None = None
        for dated in self.names:
            if best is None or dated.start <= day:
                best = dated
        return best.value if best else None

    def day(self, name: str) -> date | None:
        """The day of a name among `days`."""
        return next((one.start for one in self.days if one.value == name), None)

    def area_on(self, day: date) -> str | None:
        """Managing area on a day, else the latest before it, else the first."""
        best: Dated | None = None
        for dated in self.areas:
            if best is None or dated.start <= day:
                best = dated
        return best.value if best else None


class Head(Struct, frozen=True, array_like=True, kw_only=True):
    """The first fields of a card, for those who ask for no more."""

    kind: str
    unit: str


ENCODER = msgspec.msgpack.Encoder()
HEAD_DECODER = msgspec.msgpack.Decoder(Head)
DECODER = msgspec.msgpack.Decoder(Card)
_LASTING_ENDS = frozenset({"revoked", "cancelled", "deregistered"})
"""Acts after which a certificate's holder is named in no notice either."""
_OUT_OF_FORCE = _LASTING_ENDS | {"superseded", "suspended", "transferred_out"}
"""Acts after which a certificate's number stands beside no name."""


def card_of(record: Record[Struct], unit: str) -> Card:
    """Make the card of a record."""
    value = record.value
    make = _MAKERS.get(type(value))
    if make is None:
        return Card(kind=record.kind, unit=unit, path=record.path)
    return make(record, unit)


def digest_of(text: str) -> str:
    """Return a short digest, by which a card tells one free text from another."""
    return f"{zlib.crc32(text.encode()):08x}"


def unread_card(kind: str, unit: str, path: str) -> Card:
    """Make the card of a file that stands but could not be read."""
    return Card(kind=kind, unit=unit, path=path, unread=True)


def _dated_names(names: tuple[NamePeriod, ...]) -> tuple[Dated, ...]:
    return tuple(Dated(name.name, name.start, name.end) for name in names)


def _worker(record: Record[Worker], unit: str) -> Card:
    return Card(
        kind="worker",
        unit=unit,
        path=record.path,
        areas=tuple(Dated(m.area, m.start, m.end) for m in record.value.managed_by),
        unnamed_from=min(
            (
                consent.withdrawn_on
                for consent in record.value.consents
                if consent.scope == "register" and consent.withdrawn_on is not None
            ),
            default=None,
        ),
    )


def _identity(record: Record[Identity], unit: str) -> Card:
    return Card(
        kind="identity",
        unit=unit,
        path=record.path,
        names=_dated_names(record.value.names),
        worker=record.value.id,
        successor=record.value.merged_into,
    )


def _party_organization(record: Record[PartyOrganization], unit: str) -> Card:
    value = record.value
    return Card(
        kind="party_organization",
        unit=unit,
        path=record.path,
        names=_dated_names(value.names),
        areas=(Dated(value.area, value.founded_on, value.dissolved_on),),
        covers=value.covers,
        start=value.founded_on,
        end=value.dissolved_on,
        successor=value.successor,
        honours=tuple(
            Dated(honour.level, honour.awarded_on, honour.rescinded_on)
            for honour in value.honours
        ),
        form=value.form,
        party_organization=value.station,
    )


def _organization(record: Record[Organization], unit: str) -> Card:
    value = record.value
    consent = value.consent
    return Card(
        kind="organization",
        unit=unit,
        path=record.path,
        names=_dated_names(value.names),
        areas=(Dated(value.town, value.names[0].start),) if value.names else (),
        start=value.founded_on,
        end=value.dissolved_on,
        nameable=bool(consent and consent.agreed and consent.withdrawn_on is None),
        successor=value.successor,
        form=value.type,
        flags=tuple(
            flag for flag in ("above_scale", "key_organization") if getattr(value, flag)
        ),
    )


def _case(record: Record[Case], unit: str) -> Card:
    value = record.value
    return Card(
        kind="case",
        unit=unit,
        path=record.path,
        worker=value.worker,
        level=value.target,
        category=value.category,
        party_organization=value.party_organization,
        organization=value.organization,
        start=value.accepted_on,
        end=value.outcome.decided_on if value.outcome else None,
        outcome=value.outcome.result if value.outcome else None,
        batch=value.batch,
        policy=(value.policy.profile, value.policy.version),
        days=tuple(
            Dated(hold.outcome or "open", hold.opened_on, hold.closed_on)
            for hold in value.holds
        ),
    )


def _batch(record: Record[Batch], unit: str) -> Card:
    value = record.value
    return Card(
        kind="batch",
        unit=unit,
        path=record.path,
        areas=(Dated(value.area, value.call.issued_on),),
        covers=tuple(digest_of(name) for name in value.joint_review_departments),
        notices=value.notices,
        policy=(value.policy.profile, value.policy.version),
        days=tuple(_batch_days(value)),
    )


def _batch_days(batch: Batch) -> Iterator[Dated]:
    yield Dated("issued", batch.call.issued_on)
    yield Dated("apply_from", batch.call.apply_from)
    yield Dated("apply_to", batch.call.apply_to)
    for sitting in batch.sittings:
        yield Dated(sitting.kind, sitting.held_on)
    if batch.panel_on is not None:
        yield Dated("panel", batch.panel_on)
    if batch.decision is not None:
        yield Dated("decided", batch.decision.decided_on)


def _grade(record: Record[Grade], unit: str) -> Card:
    value = record.value
    return Card(
        kind="grade",
        unit=unit,
        path=record.path,
        worker=value.worker,
        level=value.grade,
        category=value.category,
        party_organization=value.party_organization,
        organization=value.organization,
        number=value.number,
        origin=value.origin,
        areas=(Dated(value.issuer, value.issued_on),),
        policy=(value.policy.profile, value.policy.version),
        start=value.issued_on,
        end=value.valid_to,
        successor=value.supersedes,
        days=_out_of_force(value),
        unnamed_from=min(
            (e.effective_on for e in value.events if e.kind in _LASTING_ENDS),
            default=None,
        ),
    )


def _out_of_force(grade: Grade) -> tuple[Dated, ...]:
    acts = (act.effective_on for act in grade.events if act.kind in _OUT_OF_FORCE)
    first = min(acts, default=None)
    return () if first is None else (Dated("out_of_force", first),)


def _notice(record: Record[Notice], unit: str) -> Card:
    value = record.value
    return Card(
        kind="notice",
        unit=unit,
        path=record.path,
        areas=(Dated(value.area, value.window.start),),
        start=value.window.start,
        end=value.window.end,
        level=value.type,
        batch=value.batch,
        days=(Dated("withdrawn", value.withdrawn_on),) if value.withdrawn_on else (),
        listed=sum(item.replaced_by is None for item in value.items),
    )


def _headcount(record: Record[Headcount], unit: str) -> Card:
    return Card(
        kind="headcount", unit=unit, path=record.path, filled=record.value.filled
    )


_MAKERS: dict[type, Callable[[Any, str], Card]] = {
    Worker: _worker,
    Identity: _identity,
    PartyOrganization: _party_organization,
    Organization: _organization,
    Case: _case,
    Batch: _batch,
    Grade: _grade,
    Notice: _notice,
    Headcount: _headcount,
}
