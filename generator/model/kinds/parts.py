"""Pieces that several record kinds share: spans, names, acts, vocabularies."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

GradeLevel = Literal["junior", "intermediate", "senior", "special"]
"""初级, 中级, 高级, 特级; the order is `model.vocabulary.GRADE_ORDER`."""

Category = Literal["secretary", "deputy_secretary", "full_time", "instructor"]
"""党组织书记, 专职副书记, 专职党务工作人员, 党建工作指导员."""

Channel = Literal["internal_selection", "open_recruitment", "dispatch"]
"""内部选任, 公开选聘, 组织选派."""

HonourLevel = Literal["county", "city", "province", "national"]

TitleCode = Literal[
    "assistant_social_worker",
    "social_worker",
    "senior_social_worker",
    "assistant_political_worker",
    "political_worker",
    "senior_political_worker",
]
"""助理社会工作师, 社会工作师, 高级社会工作师, 助理政工师, 政工师, 高级政工师."""


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every piece of a record; unknown fields are refused."""


class Span(Part, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """A period in days, both ends included; no end means it goes on."""

    start: date
    end: date | None = None


class NamePeriod(Span, frozen=True, kw_only=True):
    """A name and the days on which it was the official one."""

    name: str
    basis: str | None = None


class Act(Part, frozen=True, kw_only=True):
    """A decision of an office: who, on which document, and three dates."""

    decided_by: str
    document_no: str
    decided_on: date
    effective_on: date
    recorded_on: date


class AdverseAct(Act, frozen=True, kw_only=True):
    """An act against a person's interest: also served, with time to be heard."""

    served_on: date | None = None
    hearing_until: date | None = None


class Honour(Part, frozen=True, kw_only=True):
    """A commendation of a person or of a party organisation."""

    title: str
    level: HonourLevel
    awarded_on: date
    document_no: str | None = None
    rescinded_on: date | None = None


class SecrecyReview(Part, frozen=True, kw_only=True):
    """The confidentiality check before publication; roles, never persons."""

    by_role: str
    reviewed_on: date
    result: Literal["pass", "refuse"]


class Release(Part, frozen=True, kw_only=True):
    """Release record of a notice: 提出, 保密审查, 审批 (党务公开条例 §15)."""

    proposed_by_role: str
    secrecy_review: SecrecyReview
    approved_by_role: str
    approved_on: date


class PolicyPin(Part, frozen=True, kw_only=True):
    """The policy version by which something is judged."""

    profile: str
    version: str


class OfficeContact(Part, frozen=True, kw_only=True):
    """How the public reaches an office; exempt from the personal-data scanner."""

    name: str
    address: str
    landline: str
    postcode: str | None = None
    email: str | None = None
    hours: str | None = None
    supervising_line: str | None = None
