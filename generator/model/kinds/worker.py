"""A party-affairs worker: posts and facts, never a name or a number of identity."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import (
    Act,
    Category,
    Channel,
    Honour,
    Part,
    Span,
    TitleCode,
)

EndReason = Literal[
    "term_ended",
    "not_reelected",
    "resigned",
    "contract_expired",
    "dismissed",
    "transferred",
    "retired",
    "organization_dissolved",
    "other",
]


class Transfer(Part, frozen=True, kw_only=True):
    """A move between two offices: both sides must have acted (转出, 转入)."""

    out: Act
    into: Act | None = None


class Management(Span, frozen=True, kw_only=True):
    """Which area manages the worker, from when; a move carries its transfer."""

    area: str
    transfer: Transfer | None = None


class Post(Span, frozen=True, kw_only=True):
    """A post in a party organisation."""

    party_organization: str
    organization: str | None = None
    category: Category
    channel: Channel
    elected_on: date | None = None
    end_reason: EndReason | None = None


class Engagement(Span, frozen=True, kw_only=True):
    """A contract of a market-hired worker or the term of a dispatched one."""

    probation_to: date | None = None
    planned_to: date | None = None
    end_reason: EndReason | None = None
    document_no: str | None = None


class Placement(Span, frozen=True, kw_only=True):
    """Where a market-hired worker serves: an organisation, park, building, street."""

    organization: str | None = None
    place_type: Literal["town", "park", "building", "business_district", "industry"]


class FirmRole(Span, frozen=True, kw_only=True):
    """The worker's role in the firm itself."""

    organization: str
    role: Literal["investor", "head", "manager", "middle_manager", "staff"]


class Title(Part, frozen=True, kw_only=True):
    """A professional title that may relax conditions."""

    code: TitleCode
    obtained_on: date


class PoolEntry(Part, frozen=True, kw_only=True):
    """A stay in the talent pool (培育库)."""

    entered_on: date
    basis: str
    left_on: date | None = None
    left_reason: Literal["certified", "left", "removed"] | None = None


class Absence(Span, frozen=True, kw_only=True):
    """Leave or secondment; counts as on post unless a policy says otherwise."""

    kind: Literal["maternity", "sick", "secondment", "study"]


class Consent(Part, frozen=True, kw_only=True):
    """A consent of the person to one way of publication."""

    scope: Literal["register", "model_person"]
    given_on: date
    withdrawn_on: date | None = None


class Block(Part, frozen=True, kw_only=True, rename={"start": "from"}):
    """The days on which the person may not apply, both included; never the reason."""

    kind: Literal["discipline", "fraud", "cheating", "cancelled", "demoted", "other"]
    start: date
    until: date


class DossierSection(Part, frozen=True, kw_only=True):
    """Where a section of the personal archive lies and when it was updated."""

    section: Literal[
        "basics", "work", "training", "assessment", "pay", "rewards_and_discipline"
    ]
    custodian: str
    updated_on: date


class Worker(Part, frozen=True, kw_only=True):
    """A worker without a name: everything but who it is."""

    id: str
    managed_by: tuple[Management, ...]
    posts: tuple[Post, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    works_at: tuple[Placement, ...] = ()
    attached_to: str | None = None
    source: Literal["in_service", "retired", "young_cadre"] | None = None
    firm_roles: tuple[FirmRole, ...] = ()
    titles: tuple[Title, ...] = ()
    honours: tuple[Honour, ...] = ()
    pool: tuple[PoolEntry, ...] = ()
    public_payroll: tuple[Span, ...] = ()
    absences: tuple[Absence, ...] = ()
    consents: tuple[Consent, ...] = ()
    blocks: tuple[Block, ...] = ()
    dossier: tuple[DossierSection, ...] = ()
